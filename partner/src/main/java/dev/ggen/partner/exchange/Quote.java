package dev.ggen.partner.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The answer to which rate counts for a day. */
public sealed interface Quote {
    /**
     * A rate.
     *
     * @param rate the rate
     * @param seen everything that the answer rests on: the rate's published ones, and those that were {@code N/A} on days after it
     */
    record Found(ExchangeRate rate, List<ReferenceRate> seen) implements Quote {
        public Found {
            Objects.requireNonNull(rate);
            seen = List.copyOf(seen);
        }
    }

    /**
     * None.
     *
     * @param currency of which a rate is missing
     * @param day the day of which it is missing
     * @param reason why there is none
     */
    record Missing(String currency, LocalDate day, Reason reason) implements Quote {
        public Missing {
            Objects.requireNonNull(currency);
            Objects.requireNonNull(day);
            Objects.requireNonNull(reason);
        }
    }

    /** Why there is no rate. */
    enum Reason {
        /** The source publishes on this day, and nothing that was given has the currency's rate of it. */
        NOT_GIVEN,
        /** On this day and as long before it as counts the source published none. */
        NOT_PUBLISHED
    }
}
