package dev.ggen.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** An Ed25519 private key in memory. Its text form shows nothing but the key id. Thread-safe. */
public final class SigningKey implements Signer {
    private final byte[] seed;
    private final PrivateKey privateKey;
    private final PublicKeyPem publicKey;

    private SigningKey(byte[] seed) {
        this.seed = seed.clone();
        try {
            this.privateKey =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Pem.PRIVATE.der(seed)));
            this.publicKey = publicHalf(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** A new key of 32 random bytes. */
    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[Pem.RAW_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /**
     * Reads an unencrypted PKCS#8 PEM text.
     *
     * @throws FindingsException {@code key-unreadable}; the finding never shows what stands in the file
     */
    public static SigningKey parse(String text, String file) {
        return new SigningKey(Pem.PRIVATE.raw(text, file));
    }

    /** PKCS#8 as PEM, which {@code openssl} reads. A secret. */
    public String pem() {
        return Pem.PRIVATE.text(seed);
    }

    @Override
    public Optional<Seal> sealing(String purpose) {
        return Optional.of(seal(purpose));
    }

    Seal seal(String purpose) {
        return Seal.of(seed, purpose);
    }

    @Override
    public PublicKeyPem publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + keyId();
    }

    /**
     * The JDK derives a public key only while making a pair; so it makes one whose only randomness is this seed, and we check
     * that it took the seed as it is.
     */
    private static PublicKeyPem publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(pair.getPrivate().getEncoded(), Pem.PRIVATE.der(seed))) {
            throw new IllegalStateException("this JDK doesn't make an Ed25519 pair of its 32 random bytes");
        }
        byte[] der = pair.getPublic().getEncoded();
        return PublicKeyPem.ofRaw(Arrays.copyOfRange(der, der.length - Pem.RAW_BYTES, der.length));
    }

    /** Gives out the seed once, as the random bytes of a generator. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException(
                        "this JDK asks for " + bytes.length + " random bytes for an Ed25519 key");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
