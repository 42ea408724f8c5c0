package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Pager;
import dev.ggen.hub.portal.Table;
import java.util.List;

/**
 * Who did what.
 *
 * @param subject of which page only; empty for all
 * @param list the same as a table, to be taken away
 */
public record ActivityPage(
        Heading heading, String subject, Filters filters, List<Changed> changes, Pager pager, Table list)
        implements Listed {
    public ActivityPage {
        changes = List.copyOf(changes);
    }
}
