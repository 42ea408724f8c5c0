package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a file. Immutable. */
public final class Bytes {
    private final byte[] bytes;
    private @Nullable Digest digest; // computed when it is first asked for, by whichever thread

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** In UTF-8. */
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] array() {
        return bytes.clone();
    }

    /** What was made from a text, as a text. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text that these bytes are in UTF-8; empty when they are none. */
    Optional<ExistingText> lines() {
        try {
            return Optional.of(ExistingText.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    boolean has(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    public int size() {
        return bytes.length;
    }

    public Digest digest() {
        Digest known = digest;
        if (known == null) {
            known = Digest.of(bytes);
            digest = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Bytes that && Arrays.equals(bytes, that.bytes));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
