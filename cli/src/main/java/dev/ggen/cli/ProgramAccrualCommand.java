package dev.ggen.cli;

import dev.ggen.partner.forecast.Cover;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.accrual.AccrualJson;
import dev.ggen.settlement.accrual.AccrualRequest;
import dev.ggen.settlement.accrual.AccrualRun;
import dev.ggen.settlement.accrual.Accruals;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ggen program accrual}: what an open month will come to. */
@Command(
        name = "accrual",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimate what an open month will come to, from what is in and from how earlier months went on from the same day.",
            "Says how often its band holds and what it rests on; nothing is written or posted."
        })
final class ProgramAccrualCommand implements Callable<Integer> {
    private static final int PERCENT = 100;

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "The program, as Turtle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path program;

    @Option(names = "--agreements", required = true, paramLabel = "DIR", description = "The agreements that hold.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path agreements;

    @Option(
            names = "--transactions",
            required = true,
            paramLabel = "DIR",
            description = "The reports of the month and of those before.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path transactions;

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The open month.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String month;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "The day by whose end is counted what was known, by when each row was recorded.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String on;

    @Option(
            names = "--months",
            paramLabel = "COUNT",
            defaultValue = "" + AccrualRequest.USUAL_MONTHS,
            description = "How many earlier months to go by at most, up to 60; ${DEFAULT-VALUE} by default.")
    private int months;

    @Option(
            names = "--cover",
            paramLabel = "PERCENT",
            defaultValue = "80",
            description = "How often the band shall hold at least, 1 to 99; ${DEFAULT-VALUE} by default.")
    private int cover;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final Presentation presentation = new Presentation();

    ProgramAccrualCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        AccrualRequest request = request();
        Accruals accruals = run(request);
        switch (presentation.format()) {
            case TEXT -> shell.out().print(new AccrualText(accruals, presentation.style(shell), shell).text());
            case JSON -> shell.out().println(AccrualJson.of(accruals));
        }
        return accruals.isRed() ? Ggen.RED : Ggen.FINE;
    }

    private Accruals run(AccrualRequest request) {
        try (WorkFolder work = WorkFolder.in(BundleArgument.temporaryFolder(shell))) {
            return AccrualRun.run(request, work.path());
        }
    }

    private AccrualRequest request() {
        Period open = MonthArgument.read("--month", month);
        LocalDate day = day();
        if (day.isBefore(open.days().from())) {
            throw unusable("--on " + on, "a day of " + month + " or after it");
        }
        if (months < 1 || months > AccrualRequest.MOST_MONTHS) {
            throw unusable("--months " + months, "1 to " + AccrualRequest.MOST_MONTHS);
        }
        if (cover < 1 || cover >= PERCENT) {
            throw unusable("--cover " + cover, "1 to 99");
        }
        return new AccrualRequest(
                new TermsFolders(InputFolder.of(program, shell), InputFolder.of(agreements, shell), Optional.empty()),
                InputFolder.of(transactions, shell),
                open,
                day,
                months,
                new Cover(cover, PERCENT),
                engine.limits());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw unusable("--on " + on, "a day such as 2026-11-18");
        }
    }

    private static FindingsException unusable(String what, String allowed) {
        return new FindingsException(
                Finding.red("argument-unusable", what + " can't be used").withAllowed(allowed));
    }
}
