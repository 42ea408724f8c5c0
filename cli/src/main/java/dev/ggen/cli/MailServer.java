package dev.ggen.cli;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.HubSettings.Mail.Encryption;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The mail server that the environment names. */
final class MailServer {
    private static final String HOST = "GGEN_MAIL_HOST";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_ENCRYPTED = 465;
    private static final int MOST_PORT = 65_535;

    private MailServer() {}

    /** Empty where none is named: sign-in links then go to the log's reader, by hand. */
    static Optional<HubSettings.Mail> of(Map<String, String> environment) {
        String host = environment.getOrDefault(HOST, "");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Encryption encryption = encryption(environment.getOrDefault("GGEN_MAIL_ENCRYPTION", "starttls"));
        return Optional.of(new HubSettings.Mail(
                host,
                port(environment.getOrDefault("GGEN_MAIL_PORT", "" + usual(encryption))),
                from(environment),
                environment.getOrDefault("GGEN_MAIL_USER", ""),
                password(environment),
                encryption));
    }

    private static int port(String stated) {
        int port = stated.matches("[0-9]{1,5}") ? Integer.parseInt(stated) : 0;
        if (port < 1 || port > MOST_PORT) {
            throw unusable("GGEN_MAIL_PORT", "a port number from 1 to " + MOST_PORT);
        }
        return port;
    }

    private static String from(Map<String, String> environment) {
        String from = environment.getOrDefault("GGEN_MAIL_FROM", "");
        if (!from.contains("@")) {
            throw unusable("GGEN_MAIL_FROM", "the sender's address, such as partners@example.com");
        }
        return from;
    }

    private static int usual(Encryption encryption) {
        return encryption == Encryption.TLS ? SUBMISSION_ENCRYPTED : SUBMISSION;
    }

    private static Encryption encryption(String stated) {
        return switch (stated) {
            case "starttls" -> Encryption.STARTTLS;
            case "tls" -> Encryption.TLS;
            case "none" -> Encryption.NONE;
            default -> throw unusable("GGEN_MAIL_ENCRYPTION", "starttls, tls, or none for a server on this machine");
        };
    }

    private static String password(Map<String, String> environment) {
        String file = environment.getOrDefault("GGEN_MAIL_PASSWORD_FILE", "");
        if (file.isEmpty()) {
            return environment.getOrDefault("GGEN_MAIL_PASSWORD", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw unusable("GGEN_MAIL_PASSWORD_FILE", "a file that can be read; " + file + " can't");
        }
    }

    private static FindingsException unusable(String variable, String allowed) {
        return new FindingsException(Finding.red("argument-unusable", "the variable " + variable + " can't be used")
                .withAllowed(allowed));
    }
}
