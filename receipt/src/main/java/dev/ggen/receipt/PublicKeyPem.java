package dev.ggen.receipt;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/**
 * An Ed25519 public key as PEM text (RFC 7468, RFC 8410). Thread-safe.
 *
 * @param text the one form of this key that we write: a base64 line between the markers, final newline
 */
public record PublicKeyPem(String text) {
    public PublicKeyPem {
        if (!text.equals(Pem.PUBLIC.text(Pem.PUBLIC.raw(text, "public key")))) {
            throw new IllegalArgumentException("not the canonical text of a public key: use parse");
        }
    }

    /**
     * Reads a key whose lines may be broken differently.
     *
     * @throws FindingsException {@code key-unreadable}
     */
    public static PublicKeyPem parse(String text, String file) {
        return ofRaw(Pem.PUBLIC.raw(text, file));
    }

    /** Of the 32 bytes of RFC 8032. */
    static PublicKeyPem ofRaw(byte[] raw) {
        return new PublicKeyPem(Pem.PUBLIC.text(raw));
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] raw() {
        return Pem.PUBLIC.raw(text, "public key");
    }

    public KeyId keyId() {
        return new KeyId(Digest.of(Pem.PUBLIC.der(raw())).hex());
    }

    /** Whether this key signed the message: any other bytes, of whatever form, are an ordinary no. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // not a signature's form, or 32 bytes that are no point of the curve
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Pem.PUBLIC.der(raw())));
    }
}
