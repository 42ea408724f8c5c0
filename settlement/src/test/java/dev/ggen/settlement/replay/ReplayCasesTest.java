package dev.ggen.settlement.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Months under old terms and new, worked out by hand: {@code worked-by-hand.md} in each case's folder. */
class ReplayCasesTest {
    private static final Path CASES = Path.of("src/test/cases/replay");
    private static final Path PROGRAM = Path.of("../spec/programs/ggen");
    private static final Path LOWER = CASES.resolve("a-lower-bracket-and-a-lower-fee");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> agreeToTheCent() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
        }
    }

    private void agrees(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
        String[] months = expected.getFirst().split(" ");

        Replay replay = replay(
                terms(PROGRAM, folder.resolve("agreements")),
                new TermsFolders(
                        named(PROGRAM),
                        named(folder.resolve("agreements")),
                        Optional.of(named(folder.resolve("new-agreements")))),
                folder.resolve("transactions"),
                months[1],
                months[2],
                Optional.of(folder.resolve("rates")).filter(Files::isDirectory).map(ReplayCasesTest::named));

        assertEquals(expected.subList(1, expected.size()), told(replay));
    }

    @Test
    void termsAgainstThemselvesMoveNothing() throws IOException {
        TermsFolders terms = terms(PROGRAM, LOWER.resolve("agreements"));

        Replay replay = replay(terms, terms, LOWER.resolve("transactions"), "2026-09", "2026-12");

        assertFalse(replay.isRed());
        assertFalse(replay.agreements().getFirst().isMoved());
        assertTrue(replay.totals().values().stream()
                .allMatch(total -> total.difference().isZero()));
    }

    @Test
    void whatTakesBackSalesOfMonthsBeforeIsInNoFigureAndSaid() throws IOException {
        Path folder = CASES.resolve("sales-taken-back-in-the-month-of-their-sale");
        TermsFolders terms = terms(PROGRAM, folder.resolve("agreements"));

        Replay replay = replay(terms, terms, folder.resolve("transactions"), "2026-11", "2026-11");

        // 10.00 of November, 1.00 held back, October's 2.00 released
        assertEquals(
                1_100,
                replay.agreements().getFirst().old().owedToVendor().minor().intValueExact());
        assertEquals(
                List.of("taken-back-before"),
                replay.oldFindings().stream().map(Finding::id).toList());
        assertFalse(replay.isRed());
    }

    @Test
    void whoCollectsMovesWhatIsOwedAndNobodyGains() throws IOException {
        Path program = temporary.resolve("program");
        copy(PROGRAM, program);
        Path streams = program.resolve("terms/revenue-streams.ttl");
        Files.writeString(
                streams,
                Files.readString(streams)
                        .replace(
                                "p:streamKind p:services ; p:collectedBy p:partnerCollects",
                                "p:streamKind p:services ; p:collectedBy p:vendorCollects"));

        Replay replay = replay(
                terms(PROGRAM, LOWER.resolve("agreements")),
                terms(program, LOWER.resolve("agreements")),
                LOWER.resolve("transactions"),
                "2026-11",
                "2026-11");

        Result difference = replay.agreements().getFirst().difference();
        // 5,000.00 owed by the partner become 25,000.00 owed by the vendor
        assertEquals(-3_000_000, difference.owedToVendor().minor().longValueExact());
        assertTrue(difference.vendor().isZero());
        assertTrue(difference.partner().isZero());
    }

    private static TermsFolders terms(Path program, Path agreements) {
        return new TermsFolders(named(program), named(agreements), Optional.empty());
    }

    private static NamedFolder named(Path folder) {
        return new NamedFolder(folder, folder.toString());
    }

    private Replay replay(TermsFolders old, TermsFolders now, Path transactions, String from, String to)
            throws IOException {
        return replay(old, now, transactions, from, to, Optional.empty());
    }

    private Replay replay(
            TermsFolders old, TermsFolders now, Path transactions, String from, String to, Optional<NamedFolder> rates)
            throws IOException {
        return ReplayRun.run(
                new ReplayRequest(
                        old,
                        now,
                        named(transactions),
                        Period.parse(from),
                        Period.parse(to),
                        rates,
                        new RatingLimits(128, 2)),
                Files.createTempDirectory(temporary, "work"));
    }

    private static List<String> told(Replay replay) {
        List<String> told = new ArrayList<>();
        replay.agreements().forEach(each -> {
            told.add("agreement " + each.agreement() + " " + each.currency().getCode() + owed(each.old(), each.now())
                    + gains(each.difference()) + " left out " + each.leftOut());
            each.months().forEach(month -> told.addAll(told(each.agreement(), month)));
        });
        replay.totals()
                .forEach((currency, total) -> told.add("total " + currency + owed(total.old(), total.now())
                        + gains(total.difference()) + " left out " + total.leftOut()));
        replay.oldFindings().forEach(finding -> told.add("found old " + told(finding)));
        replay.nowFindings().forEach(finding -> told.add("found new " + told(finding)));
        return told;
    }

    private static String told(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.id();
    }

    private static List<String> told(String agreement, MonthChange month) {
        List<String> told = new ArrayList<>();
        told.add("month " + agreement + " " + month.period().name()
                + (month.isComparable() ? owed(month.old(), month.now()) + gains(month.difference()) : " refused"));
        month.moved().forEach(line -> told.add(told(line)));
        return told;
    }

    private static String told(LineChange line) {
        return "line " + line.id() + " amount "
                + line.before().map(each -> each.amount().minor().toString()).orElse("none") + " "
                + line.after().map(each -> each.amount().minor().toString()).orElse("none")
                + gains(line.difference());
    }

    private static String owed(Result old, Result now) {
        return " owed " + old.owedToVendor().minor() + " " + now.owedToVendor().minor();
    }

    private static String gains(Result difference) {
        return " vendor " + difference.vendor().minor() + " partner "
                + difference.partner().minor();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
