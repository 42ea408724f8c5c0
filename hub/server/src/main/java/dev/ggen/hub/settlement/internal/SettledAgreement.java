package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settlement;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * An agreement as months need it.
 *
 * @param sources whose reports it is settled from
 * @param looksBack whether it counts over more than one month
 */
record SettledAgreement(StoredAgreement stored, List<String> sources, boolean looksBack) {
    SettledAgreement {
        sources = List.copyOf(sources);
    }

    /** The months before one by whose statements it goes. */
    SortedSet<YearMonth> monthsBefore(Period period) {
        return looksBack
                ? Settlement.monthsBefore(stored.signed().read().agreement(), period)
                : Collections.emptySortedSet();
    }

    String id() {
        return stored.id();
    }
}
