package dev.ggen.hub.demo.year;

import dev.ggen.partner.money.Allocation;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Amounts of the demo year: millionths of a dollar, as reports can carry them. */
final class Money {
    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final long CENT = 10_000;
    static final long MILL = 1_000;
    static final long DOLLAR = 1_000_000;

    private Money() {}

    /** To whole grains, towards zero. */
    static long cut(long micros, long grain) {
        return micros / grain * grain;
    }

    /** The part of an amount; amounts have at most three decimals and rates too, so it is exact. */
    static long part(long micros, Rate rate) {
        return BigDecimal.valueOf(micros).multiply(rate.value()).longValueExact();
    }

    /** Plain decimals without zeros at the end: {@code -1250.5}. */
    static String text(long micros) {
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }

    static ExactAmount exact(long micros) {
        return ExactAmount.ofMillionths(BigInteger.valueOf(micros), USD);
    }

    /** Vendor's and partner's share of a base, to the cent, as a statement line has them. */
    static List<Amount> shares(long baseMicros, Channel channel) {
        ExactAmount base = exact(baseMicros);
        List<ExactAmount> parts = List.of(
                base.times(channel.vendorRate()),
                base.times(channel.vendorRate().complement()));
        return Allocation.of(parts, channel.remainderToVendor() ? List.of(0, 1) : List.of(1, 0))
                .parts();
    }
}
