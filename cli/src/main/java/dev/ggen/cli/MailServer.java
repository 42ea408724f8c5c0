package dev.ggen.cli;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The mail server that the environment names. */
final class MailServer {
    private static final String HOST = "GGEN_MAIL_HOST";
    private static final int SUBMISSION = 587;

    private MailServer() {}

    /** Empty where none is named: sign-in links then go to the log's reader, by hand. */
    static Optional<HubSettings.Mail> of(Map<String, String> environment) {
        String host = environment.getOrDefault(HOST, "");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HubSettings.Mail(
                host,
                port(environment.getOrDefault("GGEN_MAIL_PORT", "" + SUBMISSION)),
                from(environment),
                environment.getOrDefault("GGEN_MAIL_USER", ""),
                password(environment),
                isEncrypted(environment.getOrDefault("GGEN_MAIL_ENCRYPTION", "starttls"))));
    }

    private static int port(String stated) {
        if (!stated.matches("[0-9]{1,5}")) {
            throw unusable("GGEN_MAIL_PORT", "a port number");
        }
        return Integer.parseInt(stated);
    }

    private static String from(Map<String, String> environment) {
        String from = environment.getOrDefault("GGEN_MAIL_FROM", "");
        if (!from.contains("@")) {
            throw unusable("GGEN_MAIL_FROM", "the sender's address, such as partners@example.com");
        }
        return from;
    }

    private static boolean isEncrypted(String stated) {
        return switch (stated) {
            case "starttls" -> true;
            case "none" -> false;
            default -> throw unusable("GGEN_MAIL_ENCRYPTION", "starttls, or none for a server on this machine");
        };
    }

    private static String password(Map<String, String> environment) {
        String file = environment.getOrDefault("GGEN_MAIL_PASSWORD_FILE", "");
        if (file.isEmpty()) {
            return environment.getOrDefault("GGEN_MAIL_PASSWORD", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the file that GGEN_MAIL_PASSWORD_FILE names can't be read", e);
        }
    }

    private static FindingsException unusable(String variable, String allowed) {
        return new FindingsException(Finding.red("argument-unusable", "the variable " + variable + " can't be used")
                .withAllowed(allowed));
    }
}
