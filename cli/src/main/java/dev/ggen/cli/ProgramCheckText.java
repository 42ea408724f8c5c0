package dev.ggen.cli;

import dev.ggen.receipt.Severity;
import dev.ggen.settlement.program.CheckedProgram;

/** A check as a terminal shows it: each finding with the lines of source it is about, and a line that sums up. */
final class ProgramCheckText {
    private final CheckedProgram checked;
    private final TextStyle style;

    ProgramCheckText(CheckedProgram checked, TextStyle style) {
        this.checked = checked;
        this.style = style;
    }

    String text() {
        return new FindingText(SourceLines.of(checked.sources()), style).text(checked.findings()) + summary() + "\n";
    }

    private String summary() {
        long red = checked.count(Severity.RED);
        long yellow = checked.count(Severity.YELLOW);
        Severity worst = red > 0 ? Severity.RED : yellow > 0 ? Severity.YELLOW : Severity.GREEN;
        return switch (checked.usability()) {
            case CHECKED ->
                style.severity(worst, red + " red, " + yellow + " yellow") + ", " + checked.facts() + " facts in "
                        + files() + " checked";
            case UNUSABLE -> style.severity(worst, red + " red") + ", nothing checked: " + files() + " read";
        };
    }

    private String files() {
        int count = checked.sources().size();
        return count + (count == 1 ? " file" : " files");
    }
}
