package dev.ggen.receipt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The checks of one verification, in the order in which they were made.
 *
 * @param checks may be empty, which is green
 */
public record Report(List<Check> checks) {
    public Report {
        checks = List.copyOf(checks);
    }

    public Severity worst() {
        return checks.stream()
                .map(Check::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.GREEN);
    }

    public boolean isRed() {
        return worst() == Severity.RED;
    }

    /** A line per check: light, name, words, in columns. */
    public String text() {
        int width =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        return checks.stream()
                .map(check -> padded(check.severity().word(), 6) + "  " + padded(check.name(), width) + "  "
                        + check.words() + "\n")
                .collect(Collectors.joining());
    }

    public Json toJson() {
        return Json.of(checks.stream().map(Check::toJson).toList());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(width - text.length(), 0));
    }
}
