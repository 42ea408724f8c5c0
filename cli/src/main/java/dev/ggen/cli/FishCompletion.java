package dev.ggen.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish, made of the commands' own descriptions. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of ggen for fish. Made by: ggen completion fish

            # Are the words behind ggen, options aside, exactly these commands?
            function __ggen_at
                set -l words (commandline -opc)
                set -l given
                for word in $words[2..-1]
                    string match -q -- '-*' $word; or set -a given $word
                end
                set -l wanted $argv
                test (count $wanted) -eq 0; and test (count $given) -gt 0; and return 1
                for i in (seq (count $wanted))
                    test "$given[$i]" = "$wanted[$i]"; or return 1
                end
            end

            complete -c ggen -f
            """;

    private final StringBuilder script = new StringBuilder(HEAD);

    private FishCompletion() {}

    static String of(CommandLine ggen) {
        FishCompletion completion = new FishCompletion();
        completion.command(ggen, List.of());
        return completion.script.toString();
    }

    private void command(CommandLine line, List<String> path) {
        CommandSpec command = line.getCommandSpec();
        String here = "__ggen_at" + (path.isEmpty() ? "" : " " + String.join(" ", path));
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                add(here, names(option) + values(option), description(option.description()));
            }
        }
        command.positionalParameters().forEach(parameter -> positional(here, parameter));
        line.getSubcommands().forEach((name, inner) -> {
            if (!inner.getCommandSpec().usageMessage().hidden()) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(name);
                add(
                        here,
                        "-a " + name,
                        description(inner.getCommandSpec().usageMessage().description()));
                command(inner, deeper);
            }
        });
    }

    private void positional(String here, PositionalParamSpec parameter) {
        String choices = choices(parameter);
        add(here, choices.isEmpty() ? "-F" : "-a '" + choices + "'", description(parameter.description()));
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        return names.toString();
    }

    /** An option with a value takes one of its choices, or a file. */
    private static String values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        String choices = choices(option);
        return choices.isEmpty() ? "-r -F" : "-x -a '" + choices + "'";
    }

    private static String choices(ArgSpec argument) {
        Class<?> type = argument.type();
        if (!type.isEnum()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(constant.toString());
        }
        return String.join(" ", names);
    }

    private static String description(String[] lines) {
        String first = lines.length == 0 ? "" : lines[0].replaceAll(" *\\(default: .*", "");
        return first.replace("\\", "\\\\").replace("'", "\\'");
    }

    private void add(String condition, String what, String description) {
        script.append("complete -c ggen -n '")
                .append(condition)
                .append("' ")
                .append(what.strip())
                .append(description.isEmpty() ? "" : " -d '" + description + "'")
                .append('\n');
    }
}
