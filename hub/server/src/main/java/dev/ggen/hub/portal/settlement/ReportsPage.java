package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * All deliveries.
 *
 * @param drop where a report is taken in; empty for who may not
 * @param refused why the last one wasn't taken
 */
public record ReportsPage(Heading heading, Optional<Drop> drop, List<Finding> refused, Filters filters, Table table)
        implements Listed {
    public ReportsPage {
        refused = List.copyOf(refused);
    }

    @Override
    public Table list() {
        return table;
    }
}
