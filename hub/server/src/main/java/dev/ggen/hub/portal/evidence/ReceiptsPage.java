package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;

/** All receipts. */
public record ReceiptsPage(Heading heading, Table receipts) implements Listed {
    @Override
    public Table list() {
        return receipts;
    }
}
