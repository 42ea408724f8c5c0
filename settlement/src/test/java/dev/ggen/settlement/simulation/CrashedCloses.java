package dev.ggen.settlement.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.ledger.Balances;
import dev.ggen.settlement.simulation.Desk.Progress;
import dev.ggen.settlement.simulation.Desk.Step;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/**
 * The same year closed twice from files, in some of which rows are delivered again: once undisturbed, once by processes that end between any two steps,
 * up to {@value #MOST_CRASHES} times a month, while further rates are published. Both leave the same bytes behind; nothing is lost, nothing twice.
 */
final class CrashedCloses {
    private static final int MOST_CRASHES = 3;

    private final String seed;
    private final Year year;
    private final Random random;
    private int crashes;

    CrashedCloses(String seed, Year year, Random random) {
        this.seed = seed;
        this.year = year;
        this.random = random;
    }

    /** Ends a process. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended(Step step) {
            super(step.name());
        }
    }

    /** Closes both; says how often a process ended. */
    int close(Books books) {
        List<Delivery> delivered = SomeDeliveries.of(year, random);
        Desk undisturbed = new Desk(year, delivered);
        Desk disturbed = new Desk(year, delivered);
        YearMonth now = year.first();
        YearMonth nowDisturbed = year.first();
        for (YearMonth month = year.first(); !month.isAfter(year.last()); month = month.plusMonths(1)) {
            now = undisturbed.close(month, later(now, month), step -> {});
            nowDisturbed = crashing(disturbed, month, later(nowDisturbed, month));
        }
        isTheSame(undisturbed, disturbed);
        if (year.signed().size() == 1) {
            assertEquals(Balances.of(books.entries()), Balances.of(disturbed.ledger()), seed + ": from files");
        }
        return crashes;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private YearMonth crashing(Desk desk, YearMonth month, YearMonth now) {
        YearMonth since = now;
        for (int crash = random.nextInt(MOST_CRASHES + 1); crash > 0; crash--) {
            try {
                desk.close(month, since, endingSomewhere());
            } catch (Ended e) {
                crashes++;
                since = since.plusMonths(desk.isFrozen(month) ? 1 : 0);
            }
        }
        return desk.close(month, since, step -> {});
    }

    private Progress endingSomewhere() {
        return step -> {
            if (random.nextInt(Step.values().length) == 0) {
                throw new Ended(step);
            }
        };
    }

    private void isTheSame(Desk one, Desk other) {
        assertEquals(one.ledger(), other.ledger(), seed + ": posted");
        assertEquals(one.bundles().keySet(), other.bundles().keySet(), seed + ": issued");
        one.bundles()
                .forEach((month, files) -> files.forEach((name, bytes) -> assertArrayEquals(
                        bytes, other.bundles().get(month).get(name), () -> seed + ": " + month + " " + name)));
    }
}
