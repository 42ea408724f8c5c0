package dev.ggen.partner.program;

import java.util.Objects;

/**
 * What a new version of a program does to the share that partners may be given of one stream.
 *
 * @param direction for or against partners
 * @param type the agreement type's id
 * @param stream the stream's id
 * @param words one sentence: what was possible, what is
 */
public record ShareEffect(Direction direction, String type, String stream, String words) {
    public ShareEffect {
        Objects.requireNonNull(direction);
    }

    /** Whom a change serves. */
    public enum Direction {
        /** Partners may be given less than before. */
        CUT,
        /** Partners may be given more, and nowhere less. */
        GRANT
    }
}
