package dev.ggen.cli;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.program.CheckedProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A check as a terminal shows it: each finding with the lines of source it is about, and a line that sums up. */
final class ProgramCheckText {
    private final CheckedProgram checked;
    private final TextStyle style;
    private final Map<String, List<String>> lines = new HashMap<>();

    ProgramCheckText(CheckedProgram checked, TextStyle style) {
        this.checked = checked;
        this.style = style;
        for (SourceFile source : checked.sources()) {
            lines.put(
                    source.path(),
                    source.text().map(text -> text.lines().toList()).orElse(List.of()));
        }
    }

    String text() {
        SourceLines read = file -> lines.getOrDefault(file, List.of());
        return new FindingText(read, style).text(checked.findings()) + summary() + "\n";
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
