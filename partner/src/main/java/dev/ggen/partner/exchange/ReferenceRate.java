package dev.ggen.partner.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source says of one currency on one day: how much of it one euro is worth, or that it published no rate.
 *
 * @param day the day of publication
 * @param currency the ISO 4217 code of a currency other than the euro
 * @param perEuro above 0, with the decimals that were printed; empty where the source says that there is none ({@code N/A})
 */
public record ReferenceRate(LocalDate day, String currency, Optional<BigDecimal> perEuro)
        implements Comparable<ReferenceRate> {
    /** What one unit of every rate is. */
    public static final String EURO = "EUR";

    /** How a source writes that it published none. */
    public static final String NOT_PUBLISHED = "N/A";

    private static final Comparator<ReferenceRate> ORDER = Comparator.comparing(ReferenceRate::day)
            .thenComparing(ReferenceRate::currency)
            .thenComparing(ReferenceRate::printed);

    public ReferenceRate {
        Objects.requireNonNull(day);
        Objects.requireNonNull(perEuro);
        if (!currency.matches("[A-Z]{3}") || currency.equals(EURO)) {
            throw new IllegalArgumentException("a rate is of a currency other than the euro: " + currency);
        }
        if (perEuro.filter(rate -> rate.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a rate is above 0: " + perEuro.get());
        }
    }

    /** As it was printed. */
    public String printed() {
        return perEuro.map(BigDecimal::toPlainString).orElse(NOT_PUBLISHED);
    }

    /** Does another say the same, whatever decimals it is printed with? */
    public boolean agreesWith(ReferenceRate other) {
        return day.equals(other.day)
                && currency.equals(other.currency)
                && perEuro.map(BigDecimal::stripTrailingZeros)
                        .equals(other.perEuro.map(BigDecimal::stripTrailingZeros));
    }

    /** By day, then currency. */
    @Override
    public int compareTo(ReferenceRate other) {
        return ORDER.compare(this, other);
    }
}
