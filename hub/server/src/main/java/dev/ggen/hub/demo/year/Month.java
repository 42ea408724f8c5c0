package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Channel.Collector;
import dev.ggen.partner.money.Amount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one agreement's reports of a month say: sales and what was given back.
 *
 * <p>The largest sale of each channel takes the last cent, so that what a marketplace kept is to the cent what its clause lets it keep wherever nothing else
 * was staged.
 */
record Month(Plan plan, YearMonth month, List<Movement> movements) {
    private static final int MOST_CENTS_TRIED = 100;

    static Month of(long seed, Plan plan, YearMonth month) {
        List<Movement> sales = Sales.of(seed, plan, month);
        List<Movement> movements = Stream.concat(sales.stream(), Changes.of(seed, plan, month, sales).stream())
                .toList();
        for (Channel channel : plan.channels()) {
            movements = settled(plan, month, channel, movements);
        }
        return new Month(
                plan,
                month,
                movements.stream().sorted(Comparator.comparing(Movement::day)).toList());
    }

    /** The largest sale of a channel; nothing is ever given back of it. */
    static Movement largest(Channel channel, List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.channel().equals(channel))
                .max(Comparator.comparingLong(Movement::amount))
                .orElseThrow();
    }

    private static List<Movement> settled(Plan plan, YearMonth month, Channel channel, List<Movement> movements) {
        if (movements.isEmpty()) {
            return movements;
        }
        Movement largest = largest(channel, movements);
        if (Staged.KEPT_TOO_MUCH.is(plan, month)
                && channel.equals(plan.channels().getFirst())) {
            return replaced(movements, largest, largest.keeping(Money.part(largest.amount(), Staged.KEPT_INSTEAD)));
        }
        for (int cents = 0; cents < MOST_CENTS_TRIED; cents++) {
            List<Movement> tried = replaced(movements, largest, largest.at(largest.amount() + cents * Money.CENT));
            if (isRight(plan, month, channel, tried)) {
                return tried;
            }
        }
        throw new IllegalStateException("no price settles clause " + channel.clause() + " of " + plan.agreement());
    }

    private static boolean isRight(Plan plan, YearMonth month, Channel channel, List<Movement> movements) {
        if (Staged.ROUNDING_CENT.is(plan, month)
                && channel.equals(plan.channels().getFirst())) {
            return isHalfCent(Money.part(base(channel, movements), channel.vendorRate()));
        }
        return channel.collector() != Collector.MARKETPLACE || isKeptAsAgreed(channel, movements);
    }

    private static boolean isHalfCent(long micros) {
        return micros % Money.CENT == Money.CENT / 2;
    }

    private static boolean isKeptAsAgreed(Channel channel, List<Movement> movements) {
        long kept = of(channel, movements).mapToLong(Movement::fee).sum();
        Amount agreed = Money.shares(base(channel, movements), channel).getLast();
        return Money.exact(kept).rounded().equals(agreed);
    }

    private static List<Movement> replaced(List<Movement> movements, Movement one, Movement other) {
        List<Movement> all = new ArrayList<>(movements);
        all.set(all.indexOf(one), other);
        return all;
    }

    private static Stream<Movement> of(Channel channel, List<Movement> movements) {
        return movements.stream().filter(movement -> movement.channel().equals(channel));
    }

    private static long base(Channel channel, List<Movement> movements) {
        return of(channel, movements).mapToLong(Movement::amount).sum();
    }

    /** What the partner owes for the month, in millionths: the vendor's shares of what the partner collected, to the cent. */
    long owedByPartner() {
        return plan.channels().stream()
                .filter(channel -> channel.collector() != Collector.VENDOR)
                .map(channel -> Money.shares(base(channel, movements), channel).getFirst())
                .mapToLong(share -> share.minor().longValueExact() * Money.CENT)
                .sum();
    }
}
