package dev.ggen.receipt;

import java.util.Optional;

/**
 * A public key that somebody decided to trust, under the name that reports show.
 *
 * @param name who holds the private half, as the owner of the trust file calls them; one line
 * @param retirement until where it signed, when its holder has replaced it
 */
public record TrustRoot(String name, PublicKeyPem publicKey, Optional<Retirement> retirement) {
    /** The longest name. */
    public static final int MAX_NAME_LENGTH = 200;

    public TrustRoot {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a trust root's name is one line of 1 to " + MAX_NAME_LENGTH + " characters");
        }
    }

    /** A key in use. */
    public TrustRoot(String name, PublicKeyPem publicKey) {
        this(name, publicKey, Optional.empty());
    }

    public TrustRoot retired(Retirement newRetirement) {
        return new TrustRoot(name, publicKey, Optional.of(newRetirement));
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= MAX_NAME_LENGTH
                && Surrogates.firstHalf(name) < 0
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    public KeyId keyId() {
        return publicKey.keyId();
    }

    /** The entry of a trust file. */
    public Json.Obj toJson() {
        Json.Builder json =
                Json.object().put("keyid", keyId().hex()).put("name", name).put("publicKey", publicKey.text());
        retirement.ifPresent(since -> json.put("retired", since.toJson()));
        return json.build();
    }
}
