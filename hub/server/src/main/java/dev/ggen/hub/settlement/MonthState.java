package dev.ggen.hub.settlement;

import java.util.Locale;

/** Where a month stands. */
public enum MonthState {
    /** It isn't over. */
    RUNNING,
    /** It is over, and waits to be prepared. */
    OPEN,
    /** A run of its close is open. */
    CLOSING,
    /** Statements were issued, but not for all of its agreements. */
    PARTLY_CLOSED,
    /** Every agreement has its statement. */
    CLOSED;

    /** Its name in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
