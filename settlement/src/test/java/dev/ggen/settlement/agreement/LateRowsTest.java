package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.settlement.agreement.ClauseCase.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Rows that come late: whenever each row of a case becomes known, all that was posted in the end is what would have been posted had every row
 * been known in its own month. So adjustments are the difference of two runs, and adjusting an adjustment is one more of them.
 */
class LateRowsTest {
    private static final List<ClauseCase> CASES = cases();

    /** Cases that take more than one month, and are refused in none. */
    private static List<ClauseCase> cases() {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(LateRowsTest::read)
                    .filter(each -> each.first().isBefore(each.last()))
                    .filter(each -> each.told().stream().noneMatch(line -> line.contains(" refused ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClauseCase read(Path folder) {
        try {
            return ClauseCase.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<ClauseCase> someCase() {
        return Arbitraries.of(CASES);
    }

    @Property(tries = 1000)
    void comeToWhatTheyWouldHaveComeToInTime(@ForAll("someCase") ClauseCase inTime, @ForAll long seed) {
        ClauseCase known = inTime.with(
                inTime.rows().stream().map(row -> row.knownIn(row.month())).toList());
        Random random = new Random(seed);
        ClauseCase late = known.with(known.rows().stream()
                .map(row -> row.knownIn(someMonth(row, known.last(), random)))
                .toList());

        assertEquals(known.run().balances(), late.run().balances());
    }

    private static YearMonth someMonth(Row row, YearMonth last, Random random) {
        int months = Math.max(
                0,
                (last.getYear() - row.month().getYear()) * 12
                        + last.getMonthValue()
                        - row.month().getMonthValue());
        return row.month().plusMonths(random.nextInt(months + 1));
    }
}
