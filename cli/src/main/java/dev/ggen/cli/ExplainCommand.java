package dev.ggen.cli;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleExplanation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen explain}: a generated line back to its facts, a fact forward to its lines, a statement's lines down to source rows. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explain a line that was generated: template, query, row, and the facts that made it, each with its file and line.",
            "Or, for a line of the specification, what hangs on its facts: queries, gates, and lines of outputs.",
            "Or a statement's bundle: source rows, rule, clause, arithmetic and rounding of each line; computed again from the",
            "bundle's inputs, while ggen verify says whether it can be trusted.",
            "Or, with --row, --customer, --clause or --rate, the other way: every line of one or more bundles that it touched, how much of it",
            "each counts, and what would not be owed without it, from settling the statements again."
        },
        footer = {
            "With --format json, a bundle gives an object of the format ggen-explain-bundle/1: what is owed, and its lines as the",
            "statement has them, each with what was cut by rounding, its source rows, and the words. With --row, --customer, --clause",
            "or --rate it is of the format ggen-every-cent/1."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "FILE:LINE|BUNDLE",
            description =
                    "A line of an output or of the specification, such as generated/library.ts:4; or a statement bundle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String subject;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "LINE-ID|BUNDLE",
            description = {
                "One line of a bundle's statement, such as AWS-2026/4.1/USD/2026-09-01 (default: all).",
                "Or, with --row, --customer, --clause or --rate, more bundles, or folders of them: other months, other agreements."
            })
    private List<String> more = new ArrayList<>();

    @ArgGroup
    private @Nullable SubjectOption about;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many source rows to show for a bundle's line, or for a statement (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--from",
            description = "FILE:LINE is a line of the specification, whatever its name: say what hangs on it.")
    private boolean forwards;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder with the ggen.toml (default: the nearest above FILE).")
    private @Nullable Path project;

    @Mixin
    private final Presentation presentation = new Presentation();

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (about != null) {
            new EveryCent(shell, presentation)
                    .print(
                            Stream.concat(Stream.of(subject), more.stream()).toList(),
                            about.subject(),
                            Math.max(0, rows));
            return Ggen.FINE;
        }
        requireOneLine();
        LineArgument.of(subject, shell).ifPresentOrElse(this::explainLine, this::explainBundle);
        return Ggen.FINE;
    }

    private void requireOneLine() {
        if (more.size() > 1) {
            throw new FindingsException(
                    Finding.red("one-line-at-a-time", more.size() + " lines are named")
                            .withAllowed(
                                    "one LINE-ID, or none for all; several bundles with --row, --customer, --clause or --rate"));
        }
    }

    private void explainLine(LineArgument asked) {
        Path folder = project == null ? asked.project() : new ProjectArgument(shell, project).folder();
        new LineExplanation(shell, presentation).print(asked, folder, forwards);
    }

    private void explainBundle() {
        Path file = BundleArgument.file(shell, Path.of(subject));
        if (!BundleArgument.looksLikeBundle(file)) {
            throw new FindingsException(Finding.red(
                            "explain-no-line",
                            "`" + subject + "` is no bundle, and no line of it is named.",
                            Place.ofFile(subject))
                    .withAllowed("a line of an output or of the specification, or a statement bundle")
                    .withHint("Name a line: ggen explain " + subject + ":1"));
        }
        Optional<String> asked = more.stream().findFirst();
        int most = Math.max(0, rows);
        RatingLimits limits = RatingLimits.small();
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            switch (presentation.format()) {
                case TEXT -> shell.out().print(BundleExplanation.of(file, subject, asked, most, limits, work.path()));
                case JSON ->
                    shell.out()
                            .println(CanonicalJson.text(
                                    BundleExplanation.json(file, subject, asked, most, limits, work.path())));
            }
        }
    }
}
