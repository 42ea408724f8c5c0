package dev.ggen.receipt;

import java.util.Optional;

/** Signs with one Ed25519 key, wherever it is kept: a file here, a key service elsewhere. Thread-safe. */
public interface Signer {
    PublicKeyPem publicKey();

    /** The 64 bytes of the signature (RFC 8032); the same message gives the same bytes. */
    byte[] sign(byte[] message);

    /** What its holder knows again what they wrote with; empty where the private half isn't at hand. */
    default Optional<Seal> sealing(String purpose) {
        return Optional.empty();
    }

    default KeyId keyId() {
        return publicKey().keyId();
    }
}
