package dev.ggen.receipt;

/**
 * A public key that somebody decided to trust, under the name that reports show.
 *
 * @param name who holds the private half, as the owner of the trust file calls them; one line
 */
public record TrustRoot(String name, PublicKeyPem publicKey) {
    /** The longest name. */
    public static final int MAX_NAME_LENGTH = 200;

    public TrustRoot {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a trust root's name is one line of 1 to " + MAX_NAME_LENGTH + " characters");
        }
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
        return Json.object()
                .put("keyid", keyId().hex())
                .put("name", name)
                .put("publicKey", publicKey.text())
                .build();
    }
}
