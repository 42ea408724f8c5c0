package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * One account with its entries.
 *
 * @param action where the form of the two times leads
 * @param asOf said when it isn't the books of now
 */
public record AccountPage(
        Heading heading, LedgerQuery query, String action, Optional<Notice> asOf, List<Fact> facts, Table entries)
        implements Listed {
    public AccountPage {
        facts = List.copyOf(facts);
    }

    @Override
    public Table list() {
        return entries;
    }
}
