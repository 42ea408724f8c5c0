package dev.ggen.hub.demo.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.demo.year.DemoFolder.Deliver;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.SigningKey;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SettleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of the demo year as {@code ggen settle} closes them, documents and bundles included. */
class WholeMonthsTest {
    @TempDir
    private Path folder;

    @Test
    void aMonthInWhichAMarketplaceKeptTooMuchIsSettledAndTellsSo() throws IOException {
        SettleOutcome outcome = settle(Staged.KEPT_TOO_MUCH.month(), Deliver.AS_CORRECTED);

        assertFalse(outcome.isRed(), () -> outcome.findings().toString());
        assertEquals(7, outcome.statements().size(), "two of the nine agreements begin later");
        Finding kept = outcome.findings().stream()
                .filter(finding -> finding.id().equals("kept-more-than-agreed"))
                .findFirst()
                .orElseThrow();
        assertTrue(kept.message().contains("Amazon") || kept.message().contains("AWS"), kept.message());
        String statement = Files.readString(folder.resolve("out/statements/AWS-2026.html"));
        assertTrue(statement.contains("the company is real, the agreement and every figure are invented"));
    }

    @Test
    void aMisnamedProductIsRedAtItsRowAndStopsTheRun() throws IOException {
        SettleOutcome outcome = settle(Staged.MISNAMED_PRODUCT.month(), Deliver.AS_CORRECTED);

        List<Finding> red = outcome.findings().stream().filter(Finding::isRed).toList();
        assertEquals(1, red.size(), red.toString());
        assertEquals("unmapped-product", red.getFirst().id());
        assertTrue(red.getFirst().message().contains(Staged.WRONG_NAME));
        assertEquals(
                "reports/databricks-2027-08.csv",
                red.getFirst().places().getFirst().file());
    }

    private SettleOutcome settle(YearMonth month, Deliver deliver) throws IOException {
        DemoFolder.agreements(folder.resolve("agreements"));
        DemoFolder.writeReports(month, deliver, folder.resolve("reports"));
        return SettleRun.run(new SettleRequest(
                new NamedFolder(DemoFolder.PROGRAM, "program"),
                new NamedFolder(folder.resolve("agreements"), "agreements"),
                new NamedFolder(folder.resolve("reports"), "reports"),
                Optional.empty(),
                Optional.empty(),
                new Period(month),
                month.plusMonths(1).atDay(4).atStartOfDay().toInstant(ZoneOffset.UTC),
                new NamedFolder(folder.resolve("out"), "out"),
                SigningKey.generate(new SecureRandom()),
                ShippedPacks.statements(),
                new RatingLimits(128, 2),
                "0.1.0-test",
                List.of()));
    }
}
