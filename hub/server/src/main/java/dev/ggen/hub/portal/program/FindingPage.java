package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.SourceFact;
import java.util.List;
import java.util.Optional;

/**
 * One finding.
 *
 * @param facts of the rule, what is allowed and what next
 * @param sources the facts that it is about, lit
 * @param next the finding after this one
 */
public record FindingPage(Heading heading, List<Fact> facts, List<SourceFact> sources, Optional<Action> next) {
    public FindingPage {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }
}
