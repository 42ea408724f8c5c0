package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One delivery.
 *
 * @param withdraw where the form that takes it back is sent; empty where it can't be
 * @param kept why it can't, to whoever could have; empty where it can
 */
public record ReportPage(
        Heading heading,
        Notice notice,
        List<Fact> facts,
        Table months,
        List<Finding> findings,
        Optional<String> withdraw,
        Optional<Sentence> kept) {
    public ReportPage {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
