package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.run.SettleRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement that counts over a quarter and a contract year, closed month by month from the statements before. */
class EarlierMonthsTest {
    private static final Path CASE =
            Path.of("../../settlement/src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final String AGREEMENT = "PWC-2026";

    @TempDir
    private Path folder;

    @Test
    void monthsAreClosedInTheirOrderAndGoByTheStatementsBefore() throws IOException {
        Desk desk = Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        desk.delivered("report.csv", Files.readAllBytes(CASE.resolve("transactions/report.csv")));
        desk.approved(desk.prepared(YearMonth.of(2026, 9)));

        CloseView tooEarly = desk.prepared(YearMonth.of(2026, 11));
        assertEquals(CloseState.FAILED, tooEarly.state());
        assertEquals("earlier-months-missing", tooEarly.findings().getFirst().id());

        desk.approved(desk.prepared(YearMonth.of(2026, 10)));
        desk.approved(desk.prepared(YearMonth.of(2026, 11)));
        CloseView december = desk.approved(desk.prepared(YearMonth.of(2026, 12)));

        assertEquals(
                CloseState.POSTED, december.state(), () -> december.findings().toString());
        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told(desk));
        assertEquals(
                List.of("amount 140000.01 since 2026-10", "earned 26000.0015 since 2026-10"),
                sheet(desk, YearMonth.of(2026, 12)).lines().getFirst().before().stream()
                        .map(before -> before.counts() + " " + before.quantity() + " since " + before.from())
                        .toList());
        theCommandLineMakesTheSameBundle(desk, december);
    }

    private static List<String> told(Desk desk) {
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 12; month++) {
            YearMonth of = YearMonth.of(2026, month);
            sheet(desk, of)
                    .lines()
                    .forEach(line -> told.add(of + " " + line.clause() + " vendor "
                            + line.vendorShare().rounded().minor() + " partner "
                            + line.partnerShare().rounded().minor()));
        }
        return told;
    }

    private static StatementSheet sheet(Desk desk, YearMonth month) {
        return desk.statements.statement(desk.ann, AGREEMENT, month);
    }

    private void theCommandLineMakesTheSameBundle(Desk desk, CloseView closed) throws IOException {
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();
        desk.months.writeInputs(desk.ann, closed.id(), inputs);
        unzip(inputs.toByteArray());
        Period period = new Period(closed.month());
        VendorKey key = desk.hub.part(VendorKey.class);
        SettleRun.run(new SettleRequest(
                named("program"),
                named("agreements"),
                named("transactions"),
                Optional.of(new SettleRequest.Earlier(named("earlier"), key.trust())),
                period,
                period.days().until().atStartOfDay(ZoneOffset.UTC).toInstant(),
                named("out"),
                key.signer(),
                ShippedPacks.statements(),
                new RatingLimits(128, 1),
                BuilderVersion.read()));

        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        desk.statements.write(
                desk.ann, desk.statements.file(desk.ann, AGREEMENT, closed.month(), StatementFile.Kind.BUNDLE), bundle);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("out/statements/" + AGREEMENT + ".zip")), bundle.toByteArray());
        assertTrue(Files.isRegularFile(folder.resolve("earlier/" + AGREEMENT + "-2026-10.zip")));
    }

    private NamedFolder named(String name) {
        return new NamedFolder(folder.resolve(name), name);
    }

    private void unzip(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
