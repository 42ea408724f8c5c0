package dev.ggen.partner.program;

import dev.ggen.partner.money.Rate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of sale that is shared.
 *
 * @param id last part of its name in the program, such as {@code marketplace-sale}
 * @param label as people read it
 * @param collectedBy who takes the customer's money; empty when nobody does, as for a grant
 * @param ranges what may be negotiated; none where the program states none
 */
public record RevenueStream(String id, String label, Optional<Party> collectedBy, List<ShareRange> ranges) {
    public RevenueStream {
        Objects.requireNonNull(collectedBy);
        ranges = List.copyOf(ranges);
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a revenue stream has an id and a label: " + id);
        }
    }

    /**
     * Whether a party may be given a share: it lies in one of the ranges stated for each receiver. Several ranges for one receiver
     * are alternatives, such as a deeper discount from a number of users on.
     */
    public boolean allows(Party party, Rate rate) {
        return Stream.of(Party.values()).allMatch(receiver -> {
            List<ShareRange> own = ranges.stream()
                    .filter(range -> range.receiver() == receiver)
                    .toList();
            return own.isEmpty() || own.stream().anyMatch(range -> range.allows(party, rate));
        });
    }
}
