package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.bundle.Restatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

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

    /** The months before one by whose statements it goes, when some are settled again. */
    List<YearMonth> monthsBefore(Period period, Set<YearMonth> again) {
        return looksBack || !again.isEmpty()
                ? Restatement.months(stored.signed().read().agreement(), period, again)
                        .toList()
                : List.of();
    }

    /** Does it hold on some of the days that a late report is about? */
    boolean meets(ReportTable.Late late) {
        return late.meets(new Validity(stored.from(), stored.until()));
    }

    String id() {
        return stored.id();
    }
}
