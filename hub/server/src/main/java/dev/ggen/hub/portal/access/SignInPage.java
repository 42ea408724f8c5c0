package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import java.util.Optional;

/**
 * Where strangers come in.
 *
 * @param to where to go on to
 * @param notice why he is here again
 */
public record SignInPage(String title, String to, Field email, Optional<Notice> notice) {
    static SignInPage of(String to, Words words) {
        return new SignInPage(words.text("access.sign-in.title"), to, field(words), Optional.empty());
    }

    /** After a session that ended while he was away. */
    static SignInPage afterSession(String to, Words words) {
        return new SignInPage(
                words.text("access.sign-in.title"),
                to,
                field(words),
                Optional.of(Notice.of(
                        Tone.NEUTRAL, words.text("access.sign-in.ended"), words.text("access.sign-in.ended.words"))));
    }

    /** After a link that is used or too old. */
    static SignInPage afterLink(String to, Words words) {
        return new SignInPage(
                words.text("access.sign-in.over"),
                to,
                field(words),
                Optional.of(Notice.of(
                        Tone.WARN, words.text("access.sign-in.over.what"), words.text("access.sign-in.over.next"))));
    }

    /** After a passkey that proved nothing. */
    static SignInPage afterPasskey(String to, Words words) {
        return new SignInPage(
                words.text("access.sign-in.title"),
                to,
                field(words),
                Optional.of(Notice.of(
                        Tone.WARN,
                        words.text("access.sign-in.passkey.failed"),
                        words.text("access.sign-in.passkey.next"))));
    }

    private static Field field(Words words) {
        return Field.of("email", words.text("access.email")).type("email").autocomplete("username webauthn");
    }
}
