package dev.ggen.cli;

import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.replay.Replay;
import dev.ggen.settlement.replay.ReplayJson;
import dev.ggen.settlement.replay.ReplayRequest;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.replay.ReplayRun;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen program replay}: what changed terms would have moved. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Settle the same reports by old terms and by new, and tell who gains, who loses, and which lines move.",
            "Signatures aren't asked for, and nothing is written: it is for before anything is published or signed."
        })
final class ProgramReplayCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "OLD", description = "The program that holds, as Turtle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path oldProgram;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The program to try; the same where only agreements change.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path newProgram;

    @Option(names = "--agreements", required = true, paramLabel = "DIR", description = "The agreements that hold.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path agreements;

    @Option(
            names = "--new-agreements",
            paramLabel = "DIR",
            description = "Agreements to try, each in place of the one of its name; the others stay as they are.")
    private @Nullable Path newAgreements;

    @Option(
            names = "--transactions",
            required = true,
            paramLabel = "DIR",
            description = "The reports of these months, and of those before by which a clause goes.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path transactions;

    @Option(
            names = "--rates",
            paramLabel = "FILE|DIR",
            description =
                    "Published rates of exchange, for agreements that convert other currencies: the ECB's eurofxref-hist as ZIP, CSV or XML, or a folder of such files.")
    private @Nullable Path rates;

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM", description = "The first month.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "YYYY-MM",
            description = "The last month, at most 60 months with the first.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String to;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final Presentation presentation = new Presentation();

    ProgramReplayCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ReplayRequest request = request();
        Replay replay = run(request);
        switch (presentation.format()) {
            case TEXT -> shell.out().print(new ReplayText(replay, request, presentation.style(shell), shell).text());
            case JSON -> shell.out().println(ReplayJson.of(replay));
        }
        return replay.isRed() ? Ggen.RED : Ggen.FINE;
    }

    private Replay run(ReplayRequest request) {
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            return ReplayRun.run(request, work.path());
        }
    }

    private ReplayRequest request() {
        NamedFolder holding = InputFolder.of(agreements, shell);
        Optional<NamedFolder> changed = Optional.ofNullable(newAgreements).map(folder -> InputFolder.of(folder, shell));
        Period first = MonthArgument.read("--from", from);
        Period last = MonthArgument.read("--to", to);
        if (!ReplayRequest.isRange(first, last)) {
            throw new FindingsException(Finding.red(
                            "argument-unusable", "--from " + from + " --to " + to + " can't be used")
                    .withAllowed("from 1 to " + ReplayRequest.MOST_MONTHS + " months, the first of them first"));
        }
        return new ReplayRequest(
                new TermsFolders(InputFolder.of(oldProgram, shell), holding, Optional.empty()),
                new TermsFolders(InputFolder.of(newProgram, shell), holding, changed),
                InputFolder.of(transactions, shell),
                first,
                last,
                Optional.ofNullable(rates).map(folder -> InputFolder.of(folder, shell)),
                engine.limits());
    }
}
