package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Movement.Kind;
import dev.ggen.hub.demo.year.Plan.Feed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is given back in a month: of sales of the month itself, and of the month before. */
final class Changes {
    private static final int SALES_FOR_ONE_CHANGE = 24;
    private static final int WHOLE_PERCENT = 45;
    private static final int LAST_DAYS = 4;
    private static final List<Kind> KINDS =
            List.of(Kind.REFUND, Kind.REFUND, Kind.REFUND, Kind.CREDIT, Kind.CREDIT, Kind.FORGIVEN);

    private final long seed;
    private final Plan plan;
    private final YearMonth month;
    private final Dice dice;
    private final List<Movement> changes = new ArrayList<>();

    private Changes(long seed, Plan plan, YearMonth month) {
        this.seed = seed;
        this.plan = plan;
        this.month = month;
        this.dice = Dice.of(seed, plan.agreement() + "/" + month + "/changes");
    }

    static List<Movement> of(long seed, Plan plan, YearMonth month, List<Movement> sales) {
        return new Changes(seed, plan, month).all(sales);
    }

    /** Of every second sale something may come back in its own month, of the others in the next: nothing comes back twice. */
    private List<Movement> all(List<Movement> sales) {
        List<Movement> own = candidates(sales, 0);
        List<Movement> before = candidates(Sales.of(seed, plan, month.minusMonths(1)), 1);
        if (Staged.REFUND_ACROSS_MONTHS.is(plan, month)) {
            Movement staged = before.stream()
                    .max(Comparator.comparingLong(Movement::amount))
                    .orElseThrow();
            before.remove(staged);
            add(staged, Kind.REFUND, -staged.amount(), month.atDay(7));
        }
        for (int i = 0; i < 1 + sales.size() / SALES_FOR_ONE_CHANGE; i++) {
            if (!before.isEmpty() && dice.chance(40)) {
                change(before.remove(dice.below(before.size())), month.atDay(dice.between(3, 20)));
            } else if (!own.isEmpty()) {
                Movement sale = own.remove(dice.below(own.size()));
                int left = month.lengthOfMonth() - sale.day().getDayOfMonth();
                change(sale, sale.day().plusDays(dice.between(1, Math.min(left, 12))));
            }
        }
        return changes;
    }

    private List<Movement> candidates(List<Movement> sales, int remainder) {
        Set<Movement> untouchable = sales.isEmpty()
                ? Set.of()
                : plan.channels().stream()
                        .map(channel -> Month.largest(channel, sales))
                        .collect(Collectors.toSet());
        return IntStream.range(0, sales.size())
                .filter(index -> index % 2 == remainder)
                .mapToObj(sales::get)
                .filter(sale -> !untouchable.contains(sale))
                .filter(sale -> remainder == 1
                        || sale.day().getDayOfMonth() <= sale.day().lengthOfMonth() - LAST_DAYS)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void change(Movement sale, LocalDate day) {
        Kind kind = dice.pick(KINDS);
        long part = switch (kind) {
            case CREDIT -> sale.amount() / 100 * dice.between(4, 15);
            case FORGIVEN -> sale.amount();
            case SALE, REFUND ->
                dice.chance(WHOLE_PERCENT) ? sale.amount() : sale.amount() / 100 * dice.between(15, 60);
        };
        add(sale, kind, -(part == sale.amount() ? part : Money.cut(part, Money.CENT)), day);
    }

    private void add(Movement sale, Kind kind, long amount, LocalDate day) {
        int number = changes.size() + 1;
        String id = plan.feed() == Feed.AWS_BILLING_EVENTS
                ? Dice.of(seed, plan.agreement() + "/" + month + "/change/" + number)
                        .hex(40)
                : String.format(Locale.ROOT, "%s-%s-C%03d", plan.prefix(), month, number);
        changes.add(new Movement(
                id,
                kind,
                sale.channel(),
                sale.product(),
                day,
                amount,
                Movement.agreedFee(sale.channel(), amount),
                0,
                sale.customer(),
                sale.id()));
    }
}
