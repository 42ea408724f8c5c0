package dev.ggen.cli;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
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
        StringBuilder text = new StringBuilder();
        checked.findings().forEach(finding -> append(finding, text));
        return text.append(summary()).append('\n').toString();
    }

    private void append(Finding finding, StringBuilder text) {
        int margin = margin(finding);
        text.append(style.severity(finding.severity(), finding.severity().word() + "[" + finding.id() + "]"))
                .append(style.strong(": " + finding.message()))
                .append('\n');
        String arrow = "-->";
        for (Place place : finding.places()) {
            text.append(style.margin(" ".repeat(margin) + arrow))
                    .append(' ')
                    .append(place)
                    .append('\n');
            text.append(new Excerpt(place, lines.getOrDefault(place.file(), List.of()), margin, style).text());
            arrow = ":::";
        }
        appendNote("allowed", finding.allowed(), margin, text);
        appendNote("hint", finding.hint(), margin, text);
        text.append('\n');
    }

    private void appendNote(String name, String note, int margin, StringBuilder text) {
        if (!note.isEmpty()) {
            text.append(style.margin(" ".repeat(margin + 1) + "= "))
                    .append(name)
                    .append(": ")
                    .append(note)
                    .append('\n');
        }
    }

    private static int margin(Finding finding) {
        return finding.places().stream()
                .mapToInt(place -> Integer.toString(place.line()).length())
                .max()
                .orElse(1);
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
