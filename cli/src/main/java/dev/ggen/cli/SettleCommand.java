package dev.ggen.cli;

import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingEngine;
import dev.ggen.rating.RatingException;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SettleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ggen settle}: a month's statements from program, agreements and reports. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Settle a month: ledger, statements, receipts and bundles, the same bytes from the same inputs.",
            "Nothing is written when a finding is red."
        })
final class SettleCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--program", required = true, paramLabel = "DIR", description = "The program, as Turtle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path program;

    @Option(
            names = "--agreements",
            required = true,
            paramLabel = "DIR",
            description = "Signed agreements, and signers.json with the public keys that sign.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path agreements;

    @Option(
            names = "--transactions",
            required = true,
            paramLabel = "DIR",
            description =
                    "Reports, as CSV, TSV or Parquet: AWS billing events and disbursements, Google disbursements, Microsoft earnings and payments, ggen-transactions/1. At most 4 GiB less 64 MiB of them for one agreement, and a thousand million rows in all.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path transactions;

    @Option(
            names = "--earlier",
            paramLabel = "DIR",
            description =
                    "Where months settled before are, for agreements that count over more than one month: their bundles, in it or below.")
    private @Nullable Path earlier;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "The public keys whose bundles in --earlier you trust, beside the one that signs (default: your own trust.json).")
    private @Nullable Path trust;

    @Option(
            names = "--rates",
            paramLabel = "FILE|DIR",
            description =
                    "Published rates of exchange, for agreements that convert other currencies: the ECB's eurofxref-hist as ZIP, CSV or XML, or a folder of such files.")
    private @Nullable Path rates;

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The month.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String period;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to make; it must not exist.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--key", paramLabel = "NAME|FILE", description = "The key that signs (default: your own).")
    private @Nullable String key;

    @Option(
            names = "--issued-at",
            paramLabel = "INSTANT",
            description =
                    "When the statements count as issued (default: the period's end, such as 2026-10-01T00:00:00Z).")
    private @Nullable String issuedAt;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final SparkOptions spark = new SparkOptions();

    @Mixin
    private final Presentation presentation = new Presentation();

    SettleCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try {
            return told(spark.isChosen() ? settleOnSpark() : SettleRun.run(request()));
        } catch (FindingsException e) {
            tell(e.findings());
            return Ggen.UNUSABLE;
        }
    }

    private SettleOutcome settleOnSpark() {
        RatingEngine chosen = spark.engine(engine.limits(), shell);
        try {
            return SettleRun.run(request(), chosen);
        } catch (RatingException e) {
            throw new FindingsException(Finding.red("spark-failed", String.valueOf(e.getMessage()))
                    .withHint("Nothing was written. See that --master runs and has room, and run it again."));
        }
    }

    private void tell(List<Finding> findings) {
        presentation.tell(findings, shell);
        long red = findings.stream().filter(Finding::isRed).count();
        if (red > 0) {
            shell.err().println(red + " red " + (red == 1 ? "finding" : "findings") + ": nothing was written.");
        }
    }

    private int told(SettleOutcome outcome) {
        if (outcome.isRed()) {
            tell(outcome.findings());
            return Ggen.RED;
        }
        switch (presentation.format()) {
            case TEXT -> tellText(outcome);
            case JSON -> shell.out().println(SettleJson.of(outcome, period, out));
        }
        return Ggen.FINE;
    }

    private void tellText(SettleOutcome outcome) {
        tell(outcome.findings());
        long yellow = outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.YELLOW)
                .count();
        shell.out().print(SettleText.of(outcome.statements(), period, out, yellow));
    }

    private SettleRequest request() {
        Period month = MonthArgument.read("--period", period);
        SigningKey signer = new Signing(shell).key(Optional.ofNullable(key));
        return new SettleRequest(
                InputFolder.of(program, shell),
                InputFolder.of(agreements, shell),
                InputFolder.of(transactions, shell),
                Optional.ofNullable(earlier)
                        .map(folder -> new SettleRequest.Earlier(InputFolder.of(folder, shell), trusting(signer))),
                Optional.ofNullable(rates).map(this::present),
                month,
                issuedAt(month),
                folder(out),
                signer,
                ShippedPacks.statements(),
                engine.limits(),
                BuilderVersion.read(),
                List.of());
    }

    private Trust trusting(SigningKey signer) {
        return new Signing(shell)
                .trust(Optional.ofNullable(trust))
                .with(new TrustRoot("the key that signs", signer.publicKey()));
    }

    private NamedFolder folder(Path path) {
        if (path.toString().isEmpty()) {
            throw unusable("an empty path", "a folder, such as settled/2026-09");
        }
        return new NamedFolder(shell.resolve(path), path.toString());
    }

    private NamedFolder present(Path path) {
        NamedFolder named = folder(path);
        if (!Files.exists(named.path())) {
            throw new FindingsException(
                    Finding.red("no-such-file", "there is no file or folder " + path, Place.ofFile(path.toString()))
                            .withAllowed("the ECB's eurofxref-hist as ZIP, CSV or XML, or a folder that holds it"));
        }
        return named;
    }

    private Instant issuedAt(Period month) {
        if (issuedAt == null) {
            return month.days().until().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            Instant instant = Instant.parse(issuedAt);
            RunDetails.finishedOn(instant.toString());
            return instant;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unusable(
                    "--issued-at " + issuedAt, "an instant in UTC and whole seconds, such as 2026-10-01T00:00:00Z");
        }
    }

    private static FindingsException unusable(String found, String allowed) {
        return new FindingsException(
                Finding.red("argument-unusable", found + " can't be used").withAllowed(allowed));
    }
}
