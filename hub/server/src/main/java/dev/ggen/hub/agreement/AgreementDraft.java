package dev.ggen.hub.agreement;

import dev.ggen.generator.spec.SourceFile;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An agreement that somebody is writing.
 *
 * @param name its identifier, as far as it has one; may be empty
 * @param source as Turtle, incomplete as it may be
 * @param revision how often it was saved
 */
public record AgreementDraft(
        UUID id, String name, SourceFile source, int revision, String changedBy, Instant changedAt) {
    public AgreementDraft {
        Objects.requireNonNull(source);
    }
}
