package dev.ggen.hub.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.settlement.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever was booked and taken back in whatever order: each question of two times is answered as counting it by hand does.
 *
 * <p>{@code -Dggen.seed} repeats a run.
 */
class TwoTimesTest {
    private static final long SEED = Long.getLong("ggen.seed", 20_261_127);
    private static final int STEPS = 24;
    private static final int QUESTIONS = 60;
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-09-01");
    private static final List<String> CURRENCIES = List.of("USD", "EUR");

    private final SomeBooks books = new SomeBooks();
    private final DemoClock clock = (DemoClock) books.hub.part(HubClock.class);
    private final Random random = new Random(SEED);
    private final List<Booked> booked = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private YearMonth next = YearMonth.of(2026, 9);

    /** What the partner owes by it in a currency, known since a step. */
    private record Booked(int step, LocalDate effectiveOn, String currency, long cents) {}

    @Test
    void everyPairOfTimesIsAnsweredAsCountingByHandDoes() {
        for (int step = 0; step < STEPS; step++) {
            if (step > 2 && random.nextInt(3) == 0) {
                reverse(step);
            } else {
                post(step);
            }
            moments.add(clock.now());
            clock.set(clock.now().plus(BETWEEN_STEPS));
        }
        for (int question = 0; question < QUESTIONS; question++) {
            ask(
                    random.nextBoolean() ? Optional.of(day()) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(random.nextInt(STEPS)) : Optional.empty());
        }
    }

    private void post(int step) {
        Period period = new Period(next);
        next = next.plusMonths(1);
        List<Entry> entries = new ArrayList<>();
        int clauses = 1 + random.nextInt(3);
        for (int clause = 1; clause <= clauses; clause++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            long cents = 1L + random.nextInt(100_000);
            entries.add(books.earning(period, "4." + clause, currency, cents));
            booked.add(new Booked(step, period.month().atEndOfMonth(), currency, cents));
        }
        books.post(period, entries.toArray(Entry[]::new));
    }

    /** Takes back some booking that wasn't yet, for any day: also one before it. */
    private void reverse(int step) {
        List<BookedEntry> open = books.entries(books.finance, AsOf.NOW).stream()
                .filter(entry -> entry.account().kind() == AccountKind.RECEIVABLE)
                .filter(entry -> entry.booking().reverses().isEmpty()
                        && entry.booking().reversedBy().isEmpty())
                .toList();
        if (open.isEmpty()) {
            post(step);
            return;
        }
        BookedEntry entry = open.get(random.nextInt(open.size()));
        LocalDate day = day();
        books.ledger.reverse(books.finance, SomeBooks.command(), entry.booking().id(), day, "By the seed");
        booked.add(new Booked(
                step,
                day,
                entry.account().currency().getCode(),
                -entry.amount().minor().longValueExact()));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(800));
    }

    private void ask(Optional<LocalDate> effectiveOn, Optional<Integer> knownAt) {
        AsOf asOf = new AsOf(effectiveOn, knownAt.map(moments::get));
        String question = "seed " + SEED + ", " + asOf;
        List<Booked> counted = booked.stream()
                .filter(each -> effectiveOn.isEmpty() || !each.effectiveOn().isAfter(effectiveOn.get()))
                .filter(each -> knownAt.isEmpty() || each.step() <= knownAt.get())
                .toList();
        assertEquals(2 * counted.size(), books.entries(books.theirs, asOf).size(), question);
        for (String currency : CURRENCIES) {
            long owed = counted.stream()
                    .filter(each -> each.currency().equals(currency))
                    .mapToLong(Booked::cents)
                    .sum();
            assertEquals(owed, books.balance(books.finance, AccountKind.RECEIVABLE, currency, asOf), question);
            assertEquals(-owed, books.balance(books.theirs, AccountKind.SHARE_REVENUE, currency, asOf), question);
        }
        books.ledger
                .trial(books.theirs, AccountFilter.ofAgreement(books.agreement), asOf)
                .forEach(line -> assertEquals(
                        signed(counted, line), line.balance().minor().longValueExact(), question));
    }

    private static long signed(List<Booked> counted, TrialLine line) {
        long owed = counted.stream()
                .filter(each -> each.currency().equals(line.debit().currency().getCode()))
                .mapToLong(Booked::cents)
                .sum();
        return line.kind() == AccountKind.RECEIVABLE ? owed : -owed;
    }
}
