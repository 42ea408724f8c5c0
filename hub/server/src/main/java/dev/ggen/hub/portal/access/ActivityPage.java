package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Pager;
import java.util.List;

/**
 * Who did what.
 *
 * @param subject of which page only; empty for all
 */
public record ActivityPage(Heading heading, String subject, List<Changed> changes, Pager pager) {
    public ActivityPage {
        changes = List.copyOf(changes);
    }
}
