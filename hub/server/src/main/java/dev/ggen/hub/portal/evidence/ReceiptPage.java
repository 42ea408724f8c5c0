package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * One receipt.
 *
 * @param verdict whether its signatures hold
 * @param findings why they don't
 * @param subjects what it is about, by digest
 * @param materials what that was made of, by digest
 * @param payload what was signed, as text, cut where it is long
 */
public record ReceiptPage(
        Heading heading,
        List<Fact> facts,
        Notice verdict,
        List<Finding> findings,
        Table subjects,
        Table materials,
        String payload) {
    public ReceiptPage {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
