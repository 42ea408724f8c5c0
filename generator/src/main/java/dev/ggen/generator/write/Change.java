package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.receipt.Digest;
import java.util.Optional;

/**
 * What is to become of one file.
 *
 * @param path below the project's folder, with forward slashes
 * @param before what was there when this was decided; empty where nothing was
 * @param after what shall be there; empty where nothing shall
 */
record Change(String path, Optional<Bytes> before, Optional<Bytes> after) {
    Change {
        if (before.equals(after)) {
            throw new IllegalArgumentException("nothing changes: " + path);
        }
    }

    static Change put(String path, Optional<Bytes> before, byte[] after) {
        return new Change(path, before, Optional.of(Bytes.of(after)));
    }

    static Change remove(String path, Bytes before) {
        return new Change(path, Optional.of(before), Optional.empty());
    }

    Optional<Digest> digestBefore() {
        return before.map(Bytes::digest);
    }

    Optional<Digest> digestAfter() {
        return after.map(Bytes::digest);
    }

    boolean removes() {
        return after.isEmpty();
    }
}
