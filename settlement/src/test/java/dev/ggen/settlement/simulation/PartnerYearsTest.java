package dev.ggen.settlement.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.settlement.simulation.SomeYear.Chosen;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Partner-years by chance ({@link SomeYear}). Whatever comes, whenever it becomes known, and whatever is signed or published meanwhile: the books
 * balance, the ledger is what the statements say, the order of rows changes nothing, what is posted is at any time what would have been posted had
 * everything been known and signed in time, and settling all again adjusts nothing ({@link YearRules}). Where a source is shared, all parts are the whole.
 *
 * <p>{@code -Dggen.simulation.seeds=100000} runs more of them; how many were run is reported. A seed is a year: the same one always.
 */
class PartnerYearsTest {
    private static final int SEEDS = Integer.getInteger("ggen.simulation.seeds", 1000);

    /** Every so manieth year is closed from files as well, by processes that end: that takes longer. */
    private static final int EVERY = 50;

    private static final int FIRST_SEED = Integer.getInteger("ggen.simulation.first", 1);

    @Test
    void balanceAndComeToTheSameHoweverTheyBecomeKnown() {
        SomeYear years = SomeYear.ofCases();
        Tried tried = new Tried();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            tried.count(tryOut(seed, years));
        }
        System.out.println(tried.told());
        assertTrue(tried.settled() > SEEDS * 3 / 4, tried::told);
    }

    private static Tried.Outcome tryOut(int seed, SomeYear years) {
        try {
            Chosen chosen = years.of(new Random(seed));
            Optional<Books> books = YearRun.of(chosen.year());
            books.ifPresent(new YearRules("seed " + seed, chosen, new Random(seed))::hold);
            int crashes = seed % EVERY == 0
                    ? books.map(inTime ->
                                    new CrashedCloses("seed " + seed, chosen.year(), new Random(seed)).close(inTime))
                            .orElse(0)
                    : 0;
            return new Tried.Outcome(chosen, books, crashes);
        } catch (RuntimeException e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }
}
