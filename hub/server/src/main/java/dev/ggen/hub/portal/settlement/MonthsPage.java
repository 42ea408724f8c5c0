package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;

/** All months. */
public record MonthsPage(Heading heading, Table table) implements Listed {
    @Override
    public Table list() {
        return table;
    }
}
