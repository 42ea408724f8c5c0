package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * The books at a glance.
 *
 * @param action where the form leads
 * @param picks what can be chosen from beside the two times
 * @param asOf said when it isn't the books of now
 * @param trials one trial balance for each currency
 */
public record LedgerPage(
        Heading heading,
        LedgerQuery query,
        String action,
        Picks picks,
        Optional<Notice> asOf,
        List<Table> trials,
        Table accounts)
        implements Listed {
    public LedgerPage {
        trials = List.copyOf(trials);
    }

    @Override
    public Table list() {
        return accounts;
    }

    /**
     * What can be chosen from.
     *
     * @param partners empty where they are too many for a choice: an id is typed then
     */
    public record Picks(boolean byPartner, List<Choice> partners, List<Choice> kinds, List<Choice> currencies) {
        public Picks {
            partners = List.copyOf(partners);
            kinds = List.copyOf(kinds);
            currencies = List.copyOf(currencies);
        }
    }
}
