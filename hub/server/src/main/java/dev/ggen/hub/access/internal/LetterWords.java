package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.SignInLinks;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** What a letter says around its link: as an invitation, or to somebody who asked for it. */
final class LetterWords {
    private final Letter letter;
    private final MessageSource messages;

    LetterWords(Letter letter, MessageSource messages) {
        this.letter = letter;
        this.messages = messages;
    }

    /** Without line ends, whatever stands in the names. */
    String subject() {
        return letter.invitation()
                .map(invitation -> text("access.mail.invitation.subject", invitation.by(), invitation.program()))
                .orElseGet(() -> text("access.mail.subject"))
                .replaceAll("\\p{Cntrl}+", " ");
    }

    /** The paragraphs before the link. */
    List<String> before() {
        String hello = text("access.mail.hello", letter.to().name());
        return letter.invitation()
                .map(invitation -> List.of(
                        hello,
                        text("access.mail.invitation", invitation.by(), invitation.program(), roles()),
                        text("access.mail.invitation.open")))
                .orElseGet(() -> List.of(hello, text("access.mail.open")));
    }

    /** Those after it. */
    List<String> after() {
        long minutes = SignInLinks.GOOD_FOR.toMinutes();
        return List.of(letter.invitation()
                .map(invitation -> text(
                        "access.mail.invitation.small",
                        minutes,
                        invitation.door().toString()))
                .orElseGet(() -> text("access.mail.small", minutes)));
    }

    private String roles() {
        return letter.to().roles().stream()
                .map(role -> text("access.role." + role))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, letter.language());
    }
}
