package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.List;

/** What the program in force says of tiers, categories and agreement types. */
public record ProgramPage(Heading heading, List<Fact> facts, Table tiers, Table categories, Table types, Table roles) {
    public ProgramPage {
        facts = List.copyOf(facts);
    }
}
