package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Channel.Collector;
import dev.ggen.hub.demo.year.Movement.Kind;
import dev.ggen.hub.demo.year.Plan.Feed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the customers of one agreement buy in a month: the planned sum, spread over days, products and customers. */
final class Sales {
    private static final int LARGE_OFFER_PERCENT = 35;
    private static final int PRIVATE_OFFER_PERCENT = 65;
    private static final int TAXED_PERCENT = 9;
    private static final int TAX_PERCENT = 19;
    private static final int MILLION = 1_000_000;
    private static final int LEAST_OF_PLAN = 962_000;
    private static final int MOST_OF_PLAN = 1_041_000;

    private final long seed;
    private final Plan plan;
    private final YearMonth month;
    private final Dice dice;

    private Sales(long seed, Plan plan, YearMonth month) {
        this.seed = seed;
        this.plan = plan;
        this.month = month;
        this.dice = Dice.of(seed, plan.agreement() + "/" + month + "/sales");
    }

    /** In the order of their days. */
    static List<Movement> of(long seed, Plan plan, YearMonth month) {
        return new Sales(seed, plan, month).all();
    }

    private record Draft(Channel channel, String product, LocalDate day, long weight) {}

    private List<Movement> all() {
        if (!plan.sellsIn(month)) {
            return List.of();
        }
        List<Movement> sales = new ArrayList<>();
        for (Channel channel : plan.channels()) {
            sales.addAll(priced(channel, drafts(channel)));
        }
        sales.sort(Comparator.comparing(Movement::day));
        List<Movement> numbered = new ArrayList<>();
        for (Movement sale : sales) {
            numbered.add(sale.named(id(numbered.size() + 1)));
        }
        return numbered;
    }

    private List<Draft> drafts(Channel channel) {
        int count = channel.sales(month);
        int privateOffer = dice.chance(PRIVATE_OFFER_PERCENT) ? dice.below(count) : -1;
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = day(channel, i);
            int product = product(channel, day);
            long usual = product == 0 ? dice.between(60, 180) : dice.between(6, 30);
            long weight = i == privateOffer ? usual * channel.size().privateOffer() : usual;
            drafts.add(new Draft(channel, channel.products().get(i == privateOffer ? 0 : product), day, weight));
        }
        return drafts;
    }

    /** A marketplace's own feed has something of every day: its customers are metered daily. */
    private LocalDate day(Channel channel, int number) {
        boolean daily = plan.feed() == Feed.AWS_BILLING_EVENTS
                && channel.equals(plan.channels().getFirst());
        int index = daily && number < month.lengthOfMonth() ? number : dice.weighted(DemoMonths.weights(month));
        return month.atDay(index + 1);
    }

    private int product(Channel channel, LocalDate day) {
        boolean isLarge = !DemoMonths.isWeekend(day) && dice.chance(LARGE_OFFER_PERCENT);
        return isLarge ? 0 : channel.products().size() - 1;
    }

    private List<Movement> priced(Channel channel, List<Draft> drafts) {
        long sum = drafts.stream().mapToLong(Draft::weight).sum();
        long total = channel.planned(month) / MILLION * dice.between(LEAST_OF_PLAN, MOST_OF_PLAN);
        return drafts.stream()
                .map(draft -> sale(draft, amount(draft, total / sum * draft.weight())))
                .toList();
    }

    /** The large offer costs whole dollars, what is metered is finer than a cent. */
    private static long amount(Draft draft, long micros) {
        List<String> products = draft.channel().products();
        boolean isMetered = products.size() > 1 && draft.product().equals(products.getLast());
        return Money.cut(micros, isMetered ? Money.MILL : Money.CENT);
    }

    private Movement sale(Draft draft, long amount) {
        boolean isTaxed = draft.channel().collector() == Collector.MARKETPLACE && dice.chance(TAXED_PERCENT);
        return new Movement(
                "",
                Kind.SALE,
                draft.channel(),
                draft.product(),
                draft.day(),
                amount,
                Movement.agreedFee(draft.channel(), amount),
                isTaxed ? Money.cut(amount / 100 * TAX_PERCENT, Money.CENT) : 0,
                dice.pick(Customers.of(seed, plan)),
                "");
    }

    private String id(int number) {
        return plan.feed() == Feed.AWS_BILLING_EVENTS
                ? Dice.of(seed, plan.agreement() + "/" + month + "/" + number).hex(40)
                : String.format(Locale.ROOT, "%s-%s-%04d", plan.prefix(), month, number);
    }
}
