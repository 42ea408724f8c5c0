package dev.ggen.hub.settlement;

import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * An agreement that a run can't settle; the others go on.
 *
 * @param findings why, red ones
 */
public record HeldAgreement(String agreement, String partner, String partnerName, List<Finding> findings) {
    public HeldAgreement {
        findings = List.copyOf(findings);
    }
}
