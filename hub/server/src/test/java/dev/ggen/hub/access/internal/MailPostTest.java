package dev.ggen.hub.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.HubSettings.Mail.Encryption;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailPostTest {
    private static final URI LINK = URI.create("https://hub.example.com/sign-in/abc?to=%2Fmonths");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLinkIsMailedAsTextAndAsHtml() throws Exception {
        post().send(letter("ann@example.com", "Ann"));

        MimeMessage mail = server.getReceivedMessages()[0];
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertEquals("Sign in to ggen", mail.getSubject());
        assertEquals("ann@example.com", mail.getAllRecipients()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", ","));
        assertTrue(whole.contains("text/plain") && whole.contains("text/html"), whole);
        assertTrue(whole.contains("light dark"), "it follows the reader's colours");
        assertTrue(whole.contains("hub.example.com/sign-in/abc"), whole);
    }

    @Test
    void aNameCantAddHeadersOrMarkup() throws Exception {
        post().send(letter("ann@example.com", "Ann\r\nBcc: spy@example.com <img src=x>"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals(null, mail.getHeader("Bcc", ","));
        assertTrue(GreenMailUtil.getWholeMessage(mail).contains("&lt;img"), "in HTML a name is text");
    }

    @Test
    void aMailServerThatIsAwayStopsNobody() {
        MailPost post = post();
        server.stop();

        post.send(letter("ann@example.com", "Ann")); // the log says so
    }

    @Test
    void whatIsLoggedOfAFailureHoldsNeitherAddressNorLink() {
        Letter letter = letter("ann@example.com", "Ann");
        Throwable refused = new IllegalStateException("not sent", new IOException("550 <ann@example.com>: unknown"));

        String logged = letter + MailPost.reasons(refused, letter.to().email());

        assertFalse(logged.contains("ann@example.com") || logged.contains("sign-in/"), logged);
        assertTrue(logged.contains(letter.to().id().toString()) && logged.contains("550 <(address)>: unknown"), logged);
    }

    @Test
    void toAServerThatDoesNotEncryptNoMailLeaves() {
        post(server.getSmtp().getPort(), Encryption.STARTTLS).send(letter("ann@example.com", "Ann"));

        assertEquals(0, server.getReceivedMessages().length);
    }

    /** Somebody between us and the mail server can encrypt too, with a certificate that he made himself. */
    @Test
    void toAServerWhoseCertificateNobodyVouchesForNoMailLeaves(@TempDir Path folder) throws Exception {
        try (StartTlsServer stranger = StartTlsServer.selfSigned(folder)) {
            post(stranger.port(), Encryption.STARTTLS).send(letter("ann@example.com", "Ann"));

            assertEquals(List.of("EHLO", "STARTTLS"), stranger.heard());
        }
    }

    @Test
    void soItIsWhereEncryptionBeginsWithTheFirstByte() {
        GreenMail stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        stranger.start(); // with a certificate that it brings along
        try {
            post(stranger.getSmtps().getPort(), Encryption.TLS).send(letter("ann@example.com", "Ann"));

            assertEquals(0, stranger.getReceivedMessages().length);
        } finally {
            stranger.stop();
        }
    }

    @Test
    void aFirstLinkIsAnInvitation() throws Exception {
        Invitation invitation = new Invitation(
                "Nadia Brandt", "ggen Partnership Ecosystem", URI.create("https://hub.example.com/sign-in"));
        post().send(new Letter(user("ann@example.com", "Ann"), LINK, Optional.of(invitation), Locale.ENGLISH));
        post().send(new Letter(user("ann@example.com", "Ann"), LINK, Optional.of(invitation), Locale.GERMAN));

        MimeMessage english = server.getReceivedMessages()[0];
        assertEquals("Nadia Brandt invites you to ggen Partnership Ecosystem", english.getSubject());
        assertEquals("""
                Hello Ann,

                Nadia Brandt invites you to ggen Partnership Ecosystem. Your role there: auditor.

                Open this link and press Sign in:

                https://hub.example.com/sign-in/abc?to=%2Fmonths

                The link is good for 15 minutes and works once. After that, ask for another by this e-mail address, here:

                https://hub.example.com/sign-in

                If you don't know what this is about, leave it alone; nothing happens then.

                """, plain(english));
        MimeMessage german = server.getReceivedMessages()[1];
        assertEquals("Nadia Brandt lädt Sie ein: ggen Partnership Ecosystem", german.getSubject());
        assertTrue(plain(german).contains("Ihre Rolle dort: Prüfung."), plain(german));
    }

    @Test
    void aSubjectHasNoLineEnds() throws Exception {
        Invitation invitation = new Invitation("Eve\r\nBcc: spy@example.com", "a program", LINK);
        post().send(new Letter(user("ann@example.com", "Ann"), LINK, Optional.of(invitation), Locale.ENGLISH));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("Eve Bcc: spy@example.com invites you to a program", mail.getSubject());
        assertEquals(null, mail.getHeader("Bcc", ","));
    }

    /** The text of the part that is plain. */
    private static String plain(MimeMessage mail) throws Exception {
        String whole = mail.getContent() instanceof Multipart parts
                ? plain(parts)
                : mail.getContent().toString();
        return whole.replace("\r\n", "\n");
    }

    private static String plain(Multipart parts) throws Exception {
        BodyPart first = parts.getBodyPart(0);
        return first.getContent() instanceof Multipart inner
                ? plain(inner)
                : first.getContent().toString();
    }

    private static Letter letter(String email, String name) {
        return new Letter(user(email, name), LINK, Optional.empty(), Locale.ENGLISH);
    }

    private MailPost post() {
        return post(server.getSmtp().getPort(), Encryption.NONE);
    }

    private static MailPost post(int port, Encryption encryption) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/access");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setAlwaysUseMessageFormat(true);
        return new MailPost(new HubSettings.Mail("localhost", port, "hub@example.com", "", "", encryption), messages);
    }

    private static UserView user(String email, String name) {
        return new UserView(new UUID(0, 1), email, name, Optional.empty(), List.of("auditor"), true, Instant.EPOCH);
    }
}
