package dev.ggen.partner.settlement;

import dev.ggen.partner.revenue.SumKey;
import java.util.Objects;

/**
 * Sums that no clause can settle: red, never a default.
 *
 * @param reason why not
 * @param key the sums it concerns
 * @param rows how many transaction lines
 */
public record Refusal(Reason reason, SumKey key, long rows) {
    public Refusal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(key);
    }

    /** Why sums can't be settled. */
    public enum Reason {
        /** The agreement maps the product to no stream. */
        UNMAPPED_PRODUCT,
        /** The lines are in another currency than the agreement's. */
        FOREIGN_CURRENCY,
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
