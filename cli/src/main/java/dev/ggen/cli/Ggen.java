package dev.ggen.cli;

import dev.ggen.generator.template.Suggestion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code ggen} command: finds the subcommand, and turns whatever happens into words and an exit code. */
public final class Ggen {
    /** Exit code when all is well; yellow findings are. */
    public static final int FINE = 0;

    /** Exit code of a red finding or a failed verification. */
    public static final int RED = 1;

    /** Exit code of arguments or input that can't be used. */
    public static final int UNUSABLE = 2;

    /** Exit code of a fault of ggen's own. */
    public static final int FAULT = 70;

    private Ggen() {}

    /** Runs one command. Never throws, and never ends the process: that is the caller's. */
    public static int run(Shell shell, String... arguments) {
        CommandLine line = new CommandLine(new Root());
        Commands.addTo(line, shell, List.of(arguments));
        line.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, given) -> refuse(exception, given, shell));
        line.setExecutionExceptionHandler(
                (exception, command, result) -> explain(exception, Presentation.of(command), shell));
        int code = execute(line, arguments, shell);
        shell.out().flush();
        shell.err().flush();
        return code;
    }

    private static int execute(CommandLine line, String[] arguments, Shell shell) {
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            shell.err().println("ggen: the input is deeper or larger than there is memory for: " + e);
            return UNUSABLE;
        }
    }

    private static int refuse(ParameterException exception, String[] given, Shell shell) {
        if (Presentation.isJson(given)) {
            shell.out().print(FindingLines.array(List.of(unusable(exception))));
            return UNUSABLE;
        }
        shell.err().println("ggen: " + exception.getMessage());
        shell.err().println(next(exception));
        return UNUSABLE;
    }

    /** The nearest command or option there is, or where all are listed. */
    private static String next(ParameterException exception) {
        CommandSpec spec = exception.getCommandLine().getCommandSpec();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            Set<String> known = new TreeSet<>(spec.optionsMap().keySet());
            spec.subcommands().forEach((name, command) -> {
                if (!command.getCommandSpec().usageMessage().hidden()) {
                    known.add(name);
                }
            });
            String hint = Suggestion.hint(unmatched.getUnmatched().getFirst(), known);
            if (!hint.isEmpty()) {
                return hint;
            }
        }
        return "Try: " + spec.qualifiedName() + " --help";
    }

    /** What picocli refuses, as a finding. */
    private static Finding unusable(ParameterException exception) {
        String message = String.valueOf(exception.getMessage());
        return Finding.red("argument-unusable", message.endsWith(".") ? message : message + ".")
                .withHint(next(exception));
    }

    private static int explain(Exception exception, Presentation presentation, Shell shell) {
        return switch (exception) {
            case FindingsException findings -> {
                presentation.tell(findings.findings(), shell);
                yield UNUSABLE;
            }
            case UncheckedIOException outage -> {
                presentation.tell(List.of(outage(outage)), shell);
                yield UNUSABLE;
            }
            default -> fault(exception, shell);
        };
    }

    private static Finding outage(UncheckedIOException outage) {
        return Finding.red("disk-refused", outage.getMessage() + ": " + Outage.words(outage.getCause()) + ".")
                .withHint("Nothing was left half-written. Check the disk and its permissions, then run it again.");
    }

    private static int fault(Exception exception, Shell shell) {
        shell.err().println("ggen: a fault of ggen's own: " + exception);
        shell.err().println("Run it again with GGEN_DEBUG=1 for the details, and report them.");
        if (shell.environment().containsKey("GGEN_DEBUG")) {
            exception.printStackTrace(shell.err());
        }
        return FAULT;
    }

    @Command(
            name = "ggen",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description =
                    "Artifacts as pure functions of a specification and its evidence, with receipts that run the function again.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:fine; yellow findings are",
                "1:a red finding, or a verification that failed",
                "2:arguments or input that can't be used",
                "70:a fault of ggen's own"
            })
    static final class Root implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
