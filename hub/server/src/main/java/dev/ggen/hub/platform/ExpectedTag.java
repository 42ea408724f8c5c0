package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.util.Optional;

/**
 * The state on which a caller decided, from the header {@code If-Match}; a parameter of controllers.
 *
 * @param tag without quotes; empty where the caller takes any
 */
public record ExpectedTag(Optional<String> tag) {
    public static final ExpectedTag ANY = new ExpectedTag(Optional.empty());

    /** Refuses when the thing has changed since the caller looked. */
    public void require(String current) {
        if (tag.filter(expected -> !expected.equals(current)).isPresent()) {
            throw new Refused(
                    Refused.Kind.PRECONDITION,
                    Finding.red("changed-meanwhile", "this has changed since you looked at it")
                            .withHint("read it again, and repeat the command with its new ETag if you still want it"));
        }
    }
}
