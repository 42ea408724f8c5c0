package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a command shows what it has to say; the options {@code --format} and {@code --color} of every command that takes them. */
final class Presentation {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal, unless NO_COLOR is set), always or never (default: auto).")
    private Color color = Color.AUTO;

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        JSON;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What {@code --color} takes. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether arguments that couldn't be read as a whole ask for JSON. */
    static boolean isJson(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean follows = i > 0 && arguments[i - 1].equals("--format") && arguments[i].equalsIgnoreCase("json");
            if (follows || arguments[i].equalsIgnoreCase("--format=json")) {
                return true;
            }
        }
        return false;
    }

    Format format() {
        return format;
    }

    /** Colours where a terminal is, unless the environment has <a href="https://no-color.org">NO_COLOR</a> or says that it is dumb. */
    TextStyle style(Shell shell) {
        return switch (color) {
            case AUTO -> isColorful(shell) ? TextStyle.COLORED : TextStyle.PLAIN;
            case ALWAYS -> TextStyle.COLORED;
            case NEVER -> TextStyle.PLAIN;
        };
    }

    private static boolean isColorful(Shell shell) {
        return shell.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !shell.environment().getOrDefault("TERM", "").equals("dumb")
                && shell.terminal().isThere();
    }

    /** Findings in words, with the lines of source that they are about; places as seen from the shell's folder. */
    String text(List<Finding> findings, Shell shell) {
        return new FindingText(SourceLines.asSeenFrom(shell), style(shell)).text(findings);
    }

    /** Prints findings: in words where notices go, or as JSON where the command's product would have gone. */
    void tell(List<Finding> findings, Shell shell) {
        switch (format) {
            case TEXT -> shell.err().print(text(findings, shell));
            case JSON -> shell.out().print(FindingLines.array(findings));
        }
    }

    /** What the command was told; the defaults for a command that takes none of it. */
    static Presentation of(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(Presentation.class::isInstance)
                .map(Presentation.class::cast)
                .findFirst()
                .orElseGet(Presentation::new);
    }
}
