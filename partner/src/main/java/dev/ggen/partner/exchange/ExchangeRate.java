package dev.ggen.partner.exchange;

import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of a currency is worth in another, by the rates of one day.
 *
 * <p>Out of euros it is the published rate itself. Into euros, and between two others, it is a quotient of published rates, rounded half-even to
 * {@value #DIGITS} significant digits, so that anybody who holds the published rates comes to the same number.
 *
 * @param from the currency that is converted
 * @param to the currency that it becomes
 * @param day the day of publication
 * @param factor how much of {@code to} one unit of {@code from} is worth
 * @param published the one or two published rates that the factor is made of, in the order of {@code from} and {@code to}
 */
public record ExchangeRate(
        CurrencyUnit from, CurrencyUnit to, LocalDate day, BigDecimal factor, List<ReferenceRate> published)
        implements Comparable<ExchangeRate> {
    /** Significant digits of a quotient. */
    public static final int DIGITS = 15;

    private static final MathContext QUOTIENT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final Comparator<ExchangeRate> ORDER = Comparator.comparing(
                    (ExchangeRate rate) -> rate.from().getCode())
            .thenComparing(ExchangeRate::day)
            .thenComparing(ExchangeRate::factor);

    public ExchangeRate {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(day);
        factor = factor.stripTrailingZeros();
        published = List.copyOf(published);
    }

    /**
     * The rate between two currencies.
     *
     * @param published of {@code from} and {@code to} in this order, the euro left out; all of the same day, none {@code N/A}
     */
    static ExchangeRate of(CurrencyUnit from, CurrencyUnit to, LocalDate day, List<ReferenceRate> published) {
        BigDecimal perEuroOfFrom = perEuro(from, published);
        BigDecimal perEuroOfTo = perEuro(to, published);
        BigDecimal factor = isEuro(from) ? perEuroOfTo : perEuroOfTo.divide(perEuroOfFrom, QUOTIENT);
        return new ExchangeRate(from, to, day, factor, published);
    }

    private static BigDecimal perEuro(CurrencyUnit currency, List<ReferenceRate> published) {
        return isEuro(currency)
                ? BigDecimal.ONE
                : published.stream()
                        .filter(rate -> rate.currency().equals(currency.getCode()))
                        .flatMap(rate -> rate.perEuro().stream())
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isEuro(CurrencyUnit currency) {
        return currency.getCode().equals(ReferenceRate.EURO);
    }

    /** An amount in the other currency, exactly; refuses one that isn't in {@link #from}. */
    public ExactAmount convert(ExactAmount amount) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException("a rate of " + from + " doesn't convert " + amount.currency());
        }
        return new ExactAmount(amount.value().multiply(factor), to);
    }

    /** By the currency that is converted, then by day. */
    @Override
    public int compareTo(ExchangeRate other) {
        return ORDER.compare(this, other);
    }
}
