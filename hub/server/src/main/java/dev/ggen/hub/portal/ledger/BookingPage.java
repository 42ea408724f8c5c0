package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.List;

/** One booking with all its sides. */
public record BookingPage(Heading heading, List<Fact> facts, Table sides) {
    public BookingPage {
        facts = List.copyOf(facts);
    }
}
