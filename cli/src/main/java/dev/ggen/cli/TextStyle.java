package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import java.util.List;

/** Colours of a terminal, or none. */
enum TextStyle {
    PLAIN,
    COLORED;

    private static final String RESET = "\u001b[0m";

    /** In the colour of the severity. */
    String severity(Severity severity, String text) {
        return colored(
                text,
                switch (severity) {
                    case RED -> "\u001b[1;31m";
                    case YELLOW -> "\u001b[1;33m";
                    case GREEN -> "\u001b[1;32m";
                });
    }

    String strong(String text) {
        return colored(text, "\u001b[1m");
    }

    /** For rules and line numbers at the margin. */
    String margin(String text) {
        return colored(text, "\u001b[34m");
    }

    /** How many findings there are, in the colour of the worst. */
    String summary(List<Finding> findings) {
        long red = findings.stream().filter(Finding::isRed).count();
        long yellow = findings.stream()
                .filter(finding -> finding.severity() == Severity.YELLOW)
                .count();
        Severity worst = red > 0 ? Severity.RED : yellow > 0 ? Severity.YELLOW : Severity.GREEN;
        return severity(worst, worst == Severity.GREEN ? "All is well." : red + " red, " + yellow + " yellow.");
    }

    private String colored(String text, String color) {
        return switch (this) {
            case PLAIN -> text;
            case COLORED -> color + text + RESET;
        };
    }
}
