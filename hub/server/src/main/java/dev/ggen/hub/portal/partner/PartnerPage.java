package dev.ggen.hub.portal.partner;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * One partner.
 *
 * @param estimates what its agreements' open months will come to; empty where nobody estimated one, and for who may not know
 * @param findings of the program that point into its files; empty for partners
 * @param statements what the program states of it, with where
 * @param happenings what was done that concerns it; nothing for who may not know
 */
public record PartnerPage(
        Heading heading,
        List<Fact> facts,
        Table agreements,
        Optional<Table> estimates,
        Table promises,
        Optional<Table> findings,
        Table statements,
        Optional<List<Happening>> happenings) {
    public PartnerPage {
        facts = List.copyOf(facts);
        happenings = happenings.map(List::copyOf);
    }
}
