package dev.ggen.receipt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** UTF-8 that is refused rather than repaired. */
final class StrictText {
    private StrictText() {}

    /** The text, or a red finding {@code id} that names the first byte that isn't UTF-8. */
    static String decode(byte[] bytes, String id, String file) {
        try {
            return decoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            int offset = firstBadByte(bytes).orElseThrow(() -> new IllegalStateException(e));
            throw new FindingsException(
                    Finding.red(id, "byte " + offset + " isn't valid UTF-8", TextPlace.ofByte(file, bytes, offset)));
        }
    }

    static OptionalInt firstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return decoder().decode(in, out, true).isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
