package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.PrintStream;
import java.util.List;

/** Findings as a terminal shows them: each with the lines of source that it is about. */
final class FindingText {
    private final SourceLines lines;
    private final TextStyle style;

    FindingText(SourceLines lines, TextStyle style) {
        this.lines = lines;
        this.style = style;
    }

    /** Prints findings whose places name files that aren't at hand. */
    static void print(List<Finding> findings, PrintStream out) {
        out.print(new FindingText(SourceLines.NONE, TextStyle.PLAIN).text(findings));
    }

    String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> append(finding, text));
        return text.toString();
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
            text.append(new Excerpt(place, lines.of(place.file()), margin, style).text());
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
}
