package dev.ggen.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code docs/reference/command-line.md}, made of what the commands say of themselves. */
final class CommandLineReference {
    private static final String HEAD = """
            # Commands

            `ggen COMMAND --help` says the same as this page, which is made from it.

            | Exit code | Meaning |
            |---|---|
            | 0 | fine; yellow findings are |
            | 1 | a red finding, or a verification that failed |
            | 2 | arguments or input that can't be used |
            | 70 | a fault of ggen's own |

            Findings say what was found, where, what is allowed and what to do next; `--format json` prints them as an array of objects with the members `id`,
            `severity`, `message`, `places` (each with `file`, `line`, `column`, `says`), `allowed` and `hint`. An id stays what it is; messages may change.

            | Variable | Meaning |
            |---|---|
            | `GGEN_CONFIG` | the folder with your keys and `trust.json`; default `$XDG_CONFIG_HOME/ggen`, else `~/.config/ggen` |
            | `NO_COLOR` | no colours, whatever its value, unless it is empty |
            | `TMPDIR` | where bundles are unpacked for a while |
            | `GGEN_DEBUG` | prints the details of a fault of ggen's own |
            | `GGEN_JDK`, `GGEN_JAVA_OPTS` | the JDK that runs ggen, and options for it |
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private CommandLineReference() {}

    static String text() {
        Shell nobody = new Shell(
                System.out, System.err, Map.of(), Path.of("/home/you"), Path.of("/home/you"), new SecureRandom());
        CommandLine ggen = new CommandLine(new Ggen.Root());
        Commands.addTo(ggen, nobody, List.of());
        CommandLineReference reference = new CommandLineReference();
        reference.commandsOf(ggen);
        return reference.text.toString();
    }

    private void commandsOf(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                describe(command.getCommandSpec());
                commandsOf(command);
            }
        }
    }

    private void describe(CommandSpec command) {
        text.append("\n## ").append(command.qualifiedName()).append("\n\n");
        text.append(String.join(" ", command.usageMessage().description())).append("\n\n");
        text.append("    ").append(synopsis(command)).append('\n');
        List<String> rows = rows(command);
        if (!rows.isEmpty()) {
            text.append("\n| Argument | Meaning |\n|---|---|\n");
            rows.forEach(text::append);
        }
        command.usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> text.append(
                                first(command, code) ? "\n| Exit code | Meaning |\n|---|---|\n" : "")
                        .append("| ")
                        .append(code)
                        .append(" | ")
                        .append(meaning)
                        .append(" |\n"));
        footer(Stream.of(command.usageMessage().footer())
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList());
    }

    /** Sentences flow; lines set in columns stay as they are. */
    private void footer(List<String> lines) {
        boolean inColumns = lines.stream().anyMatch(line -> line.contains("  "));
        if (inColumns) {
            text.append('\n');
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        } else if (!lines.isEmpty()) {
            text.append('\n').append(String.join(" ", lines)).append('\n');
        }
    }

    private static boolean first(CommandSpec command, String code) {
        return command.usageMessage().exitCodeList().keySet().iterator().next().equals(code);
    }

    private static String synopsis(CommandSpec command) {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
        if (!command.subcommands().isEmpty()) {
            words.add("COMMAND");
        }
        for (OptionSpec option : command.options()) {
            if (!isStandard(option)) {
                String name = option.longestName() + (takesValue(option) ? "=" + option.paramLabel() : "");
                words.add(option.required() && option.group() == null ? name : "[" + name + "]");
            }
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            words.add(parameter.arity().min() == 0 ? "[" + parameter.paramLabel() + "]" : parameter.paramLabel());
        }
        return String.join(" ", words);
    }

    private static List<String> rows(CommandSpec command) {
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            rows.add(row(parameter.paramLabel(), parameter));
        }
        for (OptionSpec option : command.options()) {
            if (!isStandard(option) && !option.hidden()) {
                String names = String.join("`, `", option.names());
                rows.add(row(names + (takesValue(option) ? " " + option.paramLabel() : ""), option));
            }
        }
        return rows;
    }

    private static boolean takesValue(ArgSpec argument) {
        return argument.arity().max() > 0;
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String row(String name, ArgSpec argument) {
        String meaning =
                String.join(" ", argument.description()).replace("${DEFAULT-VALUE}", argument.defaultValueString());
        return "| `" + name.replace("|", "\\|") + "` | " + meaning.replace("|", "\\|") + " |\n";
    }
}
