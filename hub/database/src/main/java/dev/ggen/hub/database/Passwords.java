package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The passwords for an outside database: from variables, or from files that variables name. Command lines are seen by every user
 * of a machine, so that none is taken from there.
 */
final class Passwords {
    /** One password for all roles that have none of their own. */
    static final String SHARED = "GGEN_DATABASE_PASSWORD";

    private static final int MAX_BYTES = 4096;

    private Passwords() {}

    static Map<Role, String> of(Map<String, String> environment) {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(
                    role,
                    find(environment, variable(role))
                            .or(() -> find(environment, SHARED))
                            .orElseThrow(() -> missing(role)));
        }
        return passwords;
    }

    /** Such as {@code GGEN_DATABASE_APP_PASSWORD}. */
    static String variable(Role role) {
        return "GGEN_DATABASE_" + role.name().toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    private static Optional<String> find(Map<String, String> environment, String variable) {
        Optional<String> stated = Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
        Optional<String> file =
                Optional.ofNullable(environment.get(variable + "_FILE")).filter(value -> !value.isEmpty());
        return Stream.of(stated, file.map(name -> read(variable + "_FILE", Path.of(name))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String read(String variable, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FindingsException(unreadable(variable, file, "is too long for a password"));
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new FindingsException(unreadable(variable, file, "can't be read"));
        }
    }

    private static Finding unreadable(String variable, Path file, String how) {
        return Finding.red("database-password-file", "the file that " + variable + " names " + how + ": " + file);
    }

    private static FindingsException missing(Role role) {
        return new FindingsException(Finding.red(
                        "database-password-missing", "there is no password for " + role.roleName())
                .withHint("Set " + variable(role) + ", or " + SHARED
                        + " when all roles share one; or, with _FILE at its end, the name of a file that holds it"));
    }
}
