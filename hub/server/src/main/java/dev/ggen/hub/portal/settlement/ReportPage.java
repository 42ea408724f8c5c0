package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;

/** One delivery. */
public record ReportPage(Heading heading, Notice notice, List<Fact> facts, Table months, List<Finding> findings) {
    public ReportPage {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
