package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.internal.LetterWords.Paragraph;
import dev.ggen.hub.platform.HubSettings;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** Sends links by mail, as text and as the simplest HTML. */
final class MailPost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int MOST_REASONS = 10;

    /** Where the reader's mail is dark, so is this; on a phone it isn't shrunk. */
    private static final String HEAD =
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                    + "<meta name=\"color-scheme\" content=\"light dark\"></head>";

    private static final String STYLE =
            "max-width: 520px; margin: 24px; font: 15px/22px system-ui, 'Segoe UI', Arial, sans-serif; overflow-wrap: anywhere";

    private final Mailer mailer;
    private final String from;
    private final MessageSource messages;

    MailPost(HubSettings.Mail mail, MessageSource messages) {
        this.from = mail.from();
        this.messages = messages;
        var builder = MailerBuilder.withSMTPServerHost(mail.host())
                .withSMTPServerPort(mail.port())
                .withTransportStrategy(strategy(mail.encryption()))
                .trustingAllHosts(false) // whoever reads a link signs in: the certificate must be one that Java trusts
                .withSessionTimeout(TIMEOUT_MILLIS);
        if (!mail.user().isEmpty()) {
            builder = builder.withSMTPServerUsername(mail.user()).withSMTPServerPassword(mail.password());
        }
        this.mailer = builder.buildMailer();
    }

    private static TransportStrategy strategy(HubSettings.Mail.Encryption encryption) {
        return switch (encryption) {
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
            case NONE -> TransportStrategy.SMTP;
        };
    }

    @Override
    public void send(Letter letter) {
        try {
            mailer.sendMail(written(letter), false).join();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} couldn't be mailed; the mail server or its settings are at fault: {}",
                    letter,
                    reasons(e, letter.to().email()));
        }
    }

    /** Why sending failed, from the outermost reason in; servers like to repeat the address, which no log holds. */
    static String reasons(Throwable thrown, String address) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MOST_REASONS)
                .map(Throwable::toString)
                .collect(Collectors.joining("; "))
                .replace(address, "(address)");
    }

    /** Addresses were checked when their user was made; what stands in a header here has no line ends. */
    Email written(Letter letter) {
        LetterWords words = new LetterWords(letter, messages);
        return EmailBuilder.startingBlank()
                .from("ggen", from)
                .to(letter.to().email())
                .withHeader("Auto-Submitted", "auto-generated") // RFC 3834: nobody's absence is to be told to us
                .withSubject(words.subject())
                .withPlainText(plain(words))
                .withHTMLText(html(letter, words))
                .buildEmail();
    }

    private static String plain(LetterWords words) {
        return words.paragraphs().stream()
                .map(paragraph -> switch (paragraph) {
                    case Paragraph.Said said -> said.text();
                    case Paragraph.Link link -> link.address().toString();
                })
                .collect(Collectors.joining("\n\n", "", "\n\n"));
    }

    private static String html(Letter letter, LetterWords words) {
        return words.paragraphs().stream()
                .map(MailPost::html)
                .collect(Collectors.joining(
                        "",
                        "<!doctype html><html lang=\"" + letter.language().getLanguage() + "\">" + HEAD
                                + "<body style=\"" + STYLE + "\">",
                        "</body></html>"));
    }

    private static String html(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Said said -> "<p>" + HtmlUtils.htmlEscape(said.text()) + "</p>";
            case Paragraph.Link link -> {
                String address = HtmlUtils.htmlEscape(link.address().toString());
                yield "<p><a href=\"" + address + "\">" + address + "</a></p>";
            }
        };
    }
}
