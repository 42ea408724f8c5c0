package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Ids;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 bits of chance that prove something to whoever kept only their digest.
 *
 * <p>Needs no slow hash: there is nothing to guess.
 *
 * @param text as it stands in a cookie, a link or a token
 */
record Secret(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret make(Ids ids) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(ids.secret()));
    }

    /** What somebody sent, if it could be one of ours. */
    static Optional<Secret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** What tables keep. */
    String digest() {
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII)).hex();
    }

    @Override
    public String toString() { // never in a log
        return "a secret";
    }
}
