package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.settlement.agreement.ClauseCase.Books;
import dev.ggen.settlement.agreement.ClauseCase.Row;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Partner-years by chance ({@link SomeYear}). Whatever comes, and whenever it becomes known: the books balance, the ledger is what the statements say,
 * the order of rows changes nothing, what is posted in the end is what would have been posted in time, and settling all again adjusts nothing.
 *
 * <p>{@code -Dggen.simulation.seeds=100000} runs more of them; how many were run is reported. A seed is a year: the same one always.
 */
class PartnerYearsTest {
    private static final int SEEDS = Integer.getInteger("ggen.simulation.seeds", 1000);

    @Test
    void balanceAndComeToTheSameHoweverTheyBecomeKnown() {
        SomeYear years = SomeYear.ofCases();
        int settled = 0;
        int refused = 0;
        long rows = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            ClauseCase year = years.of(new Random(seed));
            if (isRefused(year.run())) {
                refused++;
            } else {
                check("seed " + seed, year, new Random(seed));
                settled++;
                rows += year.rows().size();
            }
        }
        System.out.println(
                settled + " partner-years with " + rows + " rows; " + refused + " more that an agreement refuses");
        assertTrue(settled > SEEDS * 3 / 4, "years that are settled: " + settled);
    }

    private static void check(String seed, ClauseCase year, Random random) {
        Books books = year.run();
        ClauseCase inTime = year.with(
                year.rows().stream().map(row -> row.knownIn(row.month())).toList());
        List<Row> shuffled = new ArrayList<>(year.rows());
        Collections.shuffle(shuffled, random);

        assertEquals(inTime.run().balances(), books.balances(), seed + ": as in time");
        assertEquals(books.settled(), year.with(shuffled).run().settled(), seed + ": in another order");
        assertEquals(List.of(), year.adjustedAgain(books), seed + ": once more");
        assertEquals(owed(books), ledger(seed, year, books), seed + ": statements and ledger");
    }

    private static boolean isRefused(Books books) {
        return books.settled().values().stream().anyMatch(month -> month.isRefused());
    }

    /** What the partner owes by all lines that are posted. */
    private static BigInteger owed(Books books) {
        return books.posted().stream().map(PartnerYearsTest::owed).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger owed(PostedLine line) {
        return line.owes() == Party.PARTNER
                ? line.vendor().minor()
                : line.partner().minor().negate();
    }

    /** What the partner owes by a year of entries; each month's is what its statement says. */
    private static BigInteger ledger(String seed, ClauseCase year, Books books) {
        BigInteger owed = BigInteger.ZERO;
        for (YearMonth month : books.settled().keySet()) {
            List<Entry> entries = new Bookkeeping(year.agreement(), new Period(month), Instant.EPOCH)
                    .entries(books.settled().get(month));
            BigInteger ofMonth = entries.stream()
                    .flatMap(entry -> entry.postings().stream())
                    .filter(posting -> posting.account().kind() == AccountKind.RECEIVABLE
                            || posting.account().kind() == AccountKind.PAYABLE)
                    .map(posting -> posting.amount().minor())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertEquals(books.settled().get(month).owedToVendor().minor(), ofMonth, seed + ": " + month);
            owed = owed.add(ofMonth);
        }
        return owed;
    }
}
