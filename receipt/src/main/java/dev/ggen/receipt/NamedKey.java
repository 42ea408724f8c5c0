package dev.ggen.receipt;

import java.nio.file.Path;

/**
 * A key of a key folder.
 *
 * @param file where its private half is kept
 */
public record NamedKey(String name, SigningKey key, Path file) {
    /** What others add to their trust file. */
    public TrustRoot trustRoot() {
        return new TrustRoot(name, key.publicKey());
    }
}
