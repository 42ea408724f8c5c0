package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;
import java.util.Optional;

/** A page that is one list. */
public record ListPage(Heading heading, Optional<Filters> filters, Table table) implements Listed {
    @Override
    public Table list() {
        return table;
    }
}
