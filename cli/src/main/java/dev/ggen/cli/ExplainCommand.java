package dev.ggen.cli;

import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleExplanation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen explain}: a statement's lines in words, down to source rows. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explain a statement: source rows, rule, clause, arithmetic and rounding of each line.",
            "The lines are computed again from the bundle's inputs; ggen verify says whether it can be trusted."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A statement bundle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path bundle;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LINE-ID",
            description = "One line, such as AWS-2026/4.1/USD/2026-09-01 (default: all).")
    private @Nullable String line;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many source rows to show for a line (default: ${DEFAULT-VALUE}).")
    private int rows;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            shell.out()
                    .print(BundleExplanation.of(
                            BundleArgument.file(shell, bundle),
                            bundle.toString(),
                            Optional.ofNullable(line),
                            Math.max(0, rows),
                            RatingLimits.small(),
                            work.path()));
        }
        return Ggen.FINE;
    }
}
