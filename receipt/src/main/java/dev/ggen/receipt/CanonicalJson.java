package dev.ggen.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as one sequence of bytes: the canonical form of RFC 8785 (JCS), for values without fractions.
 *
 * <p>What is written can be read back to the same value, and no other bytes of {@link #parseCanonical} give that value: so a
 * signature over the bytes is a signature over the value. Integers stay inside ±{@value #MAX_INTEGER}, which every JSON
 * reader holds exactly; larger amounts are written as strings. Thread-safe.
 */
public final class CanonicalJson {
    /** The longest text that is read. */
    public static final int MAX_BYTES = 64 << 20;

    /** How many objects and arrays may stand inside one another. */
    public static final int MAX_DEPTH = 64;

    /** The largest integer that an IEEE 754 double holds exactly together with its neighbours (RFC 7493, 2.2). */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes, without a final newline.
     *
     * @throws FindingsException when the value holds an integer out of range, half a surrogate pair, or is too deep
     */
    public static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text; see {@link #bytes}. */
    public static String text(Json value) {
        return new JsonWriting().write(value);
    }

    /**
     * Reads any JSON text strictly: valid UTF-8 without byte order mark, no member twice, integers only, nothing after the
     * value.
     *
     * @param file how a finding names the text
     * @throws FindingsException with the line and column where the text is refused
     */
    public static Json parse(byte[] bytes, String file) {
        return new JsonReading(file).read(bytes);
    }

    /** Reads like {@link #parse} and refuses bytes that aren't the canonical form of what they say. */
    public static Json parseCanonical(byte[] bytes, String file) {
        Json value = parse(bytes, file);
        byte[] canonical = bytes(value);
        int differs = Arrays.mismatch(bytes, canonical);
        if (differs >= 0) {
            throw new FindingsException(Finding.red(
                            "json-not-canonical",
                            "the text isn't in canonical form: it differs from it at byte " + differs,
                            TextPlace.ofByte(file, bytes, differs))
                    .withAllowed("RFC 8785: sorted members, no spaces, shortest escapes"));
        }
        return value;
    }

    static boolean isExact(BigInteger value) {
        return value.abs().compareTo(BigInteger.valueOf(MAX_INTEGER)) <= 0;
    }
}
