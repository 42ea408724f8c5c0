package dev.ggen.cli;

import dev.ggen.receipt.Severity;

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

    private String colored(String text, String color) {
        return switch (this) {
            case PLAIN -> text;
            case COLORED -> color + text + RESET;
        };
    }
}
