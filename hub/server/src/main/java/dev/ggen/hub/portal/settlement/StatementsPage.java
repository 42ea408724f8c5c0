package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;

/** All statements that the viewer may see. */
public record StatementsPage(Heading heading, Filters filters, Table table) implements Listed {
    @Override
    public Table list() {
        return table;
    }
}
