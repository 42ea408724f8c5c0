package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.HubSettings.Mail.Encryption;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {
    private static final Map<String, String> NAMED =
            Map.of("GGEN_MAIL_HOST", "mail.example.com", "GGEN_MAIL_FROM", "hub@example.com");

    @Test
    void noneIsNamedWithoutAHost() {
        assertEquals(Optional.empty(), MailServer.of(Map.of("GGEN_MAIL_PORT", "25")));
    }

    @Test
    void aNamedOneIsSpokenToEncryptedUnlessSaidOtherwise(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        Map<String, String> all = with("GGEN_MAIL_USER", "hub");
        all.put("GGEN_MAIL_PASSWORD_FILE", password.toString());

        assertEquals(
                Optional.of(new HubSettings.Mail(
                        "mail.example.com", 587, "hub@example.com", "hub", "secret", Encryption.STARTTLS)),
                MailServer.of(all));
        assertEquals(
                Optional.of(new HubSettings.Mail("mail.example.com", 587, "hub@example.com", "", "", Encryption.NONE)),
                MailServer.of(with("GGEN_MAIL_ENCRYPTION", "none")));
        assertEquals(
                Optional.of(new HubSettings.Mail("mail.example.com", 465, "hub@example.com", "", "", Encryption.TLS)),
                MailServer.of(with("GGEN_MAIL_ENCRYPTION", "tls")));
    }

    @ParameterizedTest
    @CsvSource({
        "GGEN_MAIL_PORT, 0",
        "GGEN_MAIL_PORT, 65536",
        "GGEN_MAIL_PORT, smtp",
        "GGEN_MAIL_FROM, nobody",
        "GGEN_MAIL_ENCRYPTION, ssl",
        "GGEN_MAIL_PASSWORD_FILE, /nowhere/password",
    })
    void whatCanNotBeUsedIsNamed(String variable, String value) {
        FindingsException refused = assertThrows(FindingsException.class, () -> MailServer.of(with(variable, value)));

        assertEquals(
                "the variable " + variable + " can't be used",
                refused.findings().getFirst().message());
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> variables = new TreeMap<>(NAMED);
        variables.put(variable, value);
        return variables;
    }
}
