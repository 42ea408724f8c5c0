package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import java.util.Optional;

/**
 * What is in an output's place before it is put there.
 *
 * @param bytes of the file that is there; empty when there is none
 * @param lastMade the digest that the last receipt states for it; empty when there is no receipt, or it doesn't name the file
 */
public record There(Optional<Bytes> bytes, Optional<Digest> lastMade) {
    public static final There NOTHING = new There(Optional.empty(), Optional.empty());

    /** A file of which no receipt speaks. */
    public static There of(Bytes bytes) {
        return new There(Optional.of(bytes), Optional.empty());
    }

    /** Whether ggen made the file, and nobody has changed it since. */
    boolean isAsMade() {
        return bytes.isPresent() && bytes.map(Bytes::digest).equals(lastMade);
    }

    /** Whether ggen made the file, and somebody has changed it since. */
    boolean isEdited() {
        return bytes.isPresent() && lastMade.isPresent() && !isAsMade();
    }
}
