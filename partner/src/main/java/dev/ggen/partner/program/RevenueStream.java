package dev.ggen.partner.program;

import java.util.Objects;
import java.util.Optional;

/**
 * A kind of sale that is shared.
 *
 * @param id last part of its name in the program, such as {@code marketplace-sale}
 * @param label as people read it
 * @param collectedBy who takes the customer's money; empty when nobody does, as for a grant
 * @param range what may be negotiated; empty where the program states none
 */
public record RevenueStream(String id, String label, Optional<Party> collectedBy, Optional<ShareRange> range) {
    public RevenueStream {
        Objects.requireNonNull(collectedBy);
        Objects.requireNonNull(range);
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a revenue stream has an id and a label: " + id);
        }
    }
}
