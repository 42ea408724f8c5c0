package dev.ggen.hub.ledger;

import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.settlement.Period;
import java.util.List;

/**
 * What one agreement's closed month gives to the books.
 *
 * @param partner the partner's id
 * @param agreement the agreement's id
 * @param period the month; posted once for an agreement, also when there is nothing to book
 * @param words what the books call it: {@code "September 2026"}
 * @param entries the bookings, as settling made them; all of this agreement
 */
public record MonthPosting(String partner, String agreement, Period period, String words, List<Entry> entries) {
    public MonthPosting {
        entries = List.copyOf(entries);
        String ours = agreement;
        entries.stream().flatMap(entry -> entry.postings().stream()).forEach(posting -> {
            if (!posting.account().agreement().equals(ours)
                    || !posting.account().partner().equals(partner)) {
                throw new IllegalArgumentException(
                        posting.account().name() + " is no account of agreement " + ours + " of " + partner);
            }
        });
    }
}
