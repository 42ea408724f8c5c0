package dev.ggen.generator.plan;

import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import java.security.MessageDigest;

/**
 * The digest of values of templates: the same for the same values, and for no others. An object's members keep their order,
 * because a template can go through them. For one thread.
 */
final class ValueDigest {
    private static final int ASCII = 0x80;

    private static final int BUFFER_BYTES = 1024;

    private final MessageDigest running = Digest.sha256();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;

    ValueDigest put(Value value) {
        switch (value) {
            case Value.Str text -> put('s').put(text.text());
            case Value.Int number -> put('i').put(number.number().toString());
            case Value.Real number -> put('r').put(Double.doubleToLongBits(number.number()));
            case Value.Bool truth -> put(truth.truth() ? 't' : 'f');
            case Value.Arr list -> {
                put('a').put(list.items().size());
                list.items().forEach(this::put);
            }
            case Value.Obj object -> {
                put('o').put(object.members().size());
                object.members().forEach((name, member) -> put(name).put(member));
            }
            case Value.Null nothing -> put('n');
        }
        return this;
    }

    /** Every character is written, also half a pair, which UTF-8 doesn't know. */
    ValueDigest put(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ASCII) {
                put(letter);
            } else {
                put((char) (ASCII | letter >>> 12))
                        .put((char) (letter >>> 6 & 0x3f))
                        .put((char) (letter & 0x3f));
            }
        }
        return this;
    }

    ValueDigest put(Digest digest) {
        return put(digest.hex());
    }

    ValueDigest put(long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((char) (number >>> shift & 0xff));
        }
        return this;
    }

    private ValueDigest put(char oneByte) {
        if (buffered == BUFFER_BYTES) {
            flush();
        }
        buffer[buffered++] = (byte) oneByte;
        return this;
    }

    private void flush() {
        running.update(buffer, 0, buffered);
        buffered = 0;
    }

    /** Of all that was put; nothing can be put afterwards. */
    Digest digest() {
        flush();
        return Digest.of(running);
    }
}
