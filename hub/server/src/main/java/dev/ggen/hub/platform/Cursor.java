package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a list goes on: opaque to callers, the key of the last row to us. Holds no permission: the same row rules apply. */
public final class Cursor {
    private Cursor() {}

    public static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @throws Refused when it isn't one of ours
     */
    public static String read(String cursor) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    /** Reads a cursor whose key is a UUID. */
    public static UUID readUuid(String cursor) {
        try {
            return UUID.fromString(read(cursor));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Reads a cursor whose key is a number. */
    public static long readNumber(String cursor) {
        try {
            return Long.parseLong(read(cursor));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(
                Refused.Kind.MALFORMED,
                Finding.red("cursor-malformed", "this cursor is none that was given out")
                        .withHint("take nextCursor from the answer before, or leave it out to begin anew"));
    }
}
