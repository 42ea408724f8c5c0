package dev.ggen.settlement.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.IssuedStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement would be without a row is what it is when the months are settled from reports that don't have it. */
class WithoutTest {
    private static final Path CASES = Path.of("src/test/cases/months");
    private static final String AGREEMENT = "PWC-2026";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "rows-that-come-late, 9, 12, S-5 R-5",
        "taken-back-and-held-back, 9, 11, S-1 R-1",
        "other-currencies, 9, 11, S-3",
        "quarter-floor-and-users-of-a-year, 9, 12, S-2 S-3"
    })
    void isTheMonthSettledFromReportsThatDoNotHaveTheRow(String name, int first, int last, String rows)
            throws IOException {
        Path folder = CASES.resolve(name);
        SettledMonths all = SettledMonths.of(folder, first, last, _ -> true, temporary.resolve("all"));
        for (String row : rows.split(" ", -1)) {
            SettledMonths without = SettledMonths.of(
                    folder, first, last, line -> !line.startsWith(row + ","), temporary.resolve("without-" + row));
            SortedMap<YearMonth, String> told = owed(all, first, last);
            touched(all, row)
                    .statements()
                    .forEach(statement -> assertEquals(
                            told.put(
                                    statement.month(),
                                    statement.without().minor().toString()),
                            statement.owedToVendor().minor().toString()));
            assertEquals(owed(without, first, last), told, () -> name + " without " + row);
        }
    }

    private Touched touched(SettledMonths months, String row) throws IOException {
        return TouchedRun.of(months.bundles(), new Subject.Row(row), 1, new RatingLimits(128, 1), temporary);
    }

    private static SortedMap<YearMonth, String> owed(SettledMonths months, int first, int last) throws IOException {
        SortedMap<YearMonth, String> owed = new TreeMap<>();
        for (int month = first; month <= last; month++) {
            YearMonth of = YearMonth.of(2026, month);
            owed.put(of, IssuedStatement.read(months.statement(AGREEMENT, of)).text("balance", "owedToVendorMinor"));
        }
        return owed;
    }

    @Test
    void monthsOfWhichNoBundleIsGivenStayAsTheyWereIssued() throws IOException {
        SettledMonths months =
                SettledMonths.of(CASES.resolve("rows-that-come-late"), 9, 12, _ -> true, temporary.resolve("some"));
        List<NamedBundle> december = months.bundles().stream()
                .filter(bundle -> bundle.shown().startsWith("2026-12"))
                .toList();

        Touched touched = TouchedRun.of(december, new Subject.Row("R-5"), 1, new RatingLimits(128, 1), temporary);

        // the refund came with December: without it nothing is adjusted, whatever was issued before
        assertEquals(
                -300_000, touched.statements().getFirst().difference().minor().longValueExact());
        assertEquals(
                List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11)),
                touched.statements().getFirst().asIssued());
    }
}
