package dev.ggen.receipt;

/**
 * Names a public key: the SHA-256 of its SubjectPublicKeyInfo (DER) in lower-case hexadecimal digits.
 *
 * <p>{@code openssl pkey -pubin -in key.pem -outform DER | sha256sum} prints the same.
 *
 * @param hex 64 digits
 */
public record KeyId(String hex) implements Comparable<KeyId> {
    public KeyId {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a key id is 64 lower-case hexadecimal digits: " + hex);
        }
    }

    @Override
    public int compareTo(KeyId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
