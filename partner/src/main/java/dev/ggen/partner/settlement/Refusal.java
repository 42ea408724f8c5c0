package dev.ggen.partner.settlement;

import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.revenue.SumKey;
import java.util.Objects;
import java.util.Optional;

/**
 * Sums that no clause can settle: red, never a default.
 *
 * @param reason why not
 * @param key the sums it concerns
 * @param rows how many transaction lines
 * @param missing the rate that isn't known; only of {@link Reason#MISSING_RATE}
 */
public record Refusal(Reason reason, SumKey key, long rows, Optional<Quote.Missing> missing) {
    public Refusal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(key);
        Objects.requireNonNull(missing);
    }

    Refusal(Reason reason, SumKey key, long rows) {
        this(reason, key, rows, Optional.empty());
    }

    /** Is it about a currency, so that the sum would be missing from whatever counts it? */
    boolean isOfCurrency() {
        return reason == Reason.FOREIGN_CURRENCY || reason == Reason.MISSING_RATE;
    }

    /** Why sums can't be settled. */
    public enum Reason {
        /** The agreement maps the product to no stream. */
        UNMAPPED_PRODUCT,
        /** The lines are in another currency than the agreement's, which states no rate of exchange. */
        FOREIGN_CURRENCY,
        /** The lines are in another currency than the agreement's, and the rate that it names isn't known. */
        MISSING_RATE,
        /** On that day, which lies in the agreement's term, no clause takes such a sale of the stream. */
        NO_CLAUSE_ON_DAY,
        /** A clause goes by the first day of the customer's line, and the report doesn't say it. */
        UNKNOWN_SINCE,
        /** The source is split between agreements, and no split is about sales with such a mark. */
        NO_SPLIT,
        /** It takes back a sale of a month whose statement, or one since, isn't known. */
        SALE_NOT_SETTLED,
        /** A payment reported by a source that is split: whose it is isn't said. */
        SPLIT_PAYMENT
    }
}
