package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.SignInLinks;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** What a letter says: as an invitation, or to somebody who asked for its link. */
final class LetterWords {
    /** What stands by itself. */
    sealed interface Paragraph {
        /** Words. */
        record Said(String text) implements Paragraph {}

        /** An address to open. */
        record Link(URI address) implements Paragraph {}
    }

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

    /** In their order. */
    List<Paragraph> paragraphs() {
        return letter.invitation().map(this::invitation).orElseGet(this::answer);
    }

    private List<Paragraph> invitation(Invitation invitation) {
        return List.of(
                hello(),
                said("access.mail.invitation", invitation.by(), invitation.program(), roles()),
                said("access.mail.invitation.open"),
                new Paragraph.Link(letter.link()),
                said("access.mail.invitation.small", SignInLinks.GOOD_FOR.toMinutes()),
                new Paragraph.Link(invitation.door()),
                said("access.mail.invitation.unasked"));
    }

    private List<Paragraph> answer() {
        return List.of(
                hello(),
                said("access.mail.open"),
                new Paragraph.Link(letter.link()),
                said("access.mail.small", SignInLinks.GOOD_FOR.toMinutes()));
    }

    private Paragraph hello() {
        return said("access.mail.hello", letter.to().name());
    }

    private Paragraph said(String key, Object... arguments) {
        return new Paragraph.Said(text(key, arguments));
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
