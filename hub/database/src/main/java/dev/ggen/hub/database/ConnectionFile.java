package dev.ggen.hub.database;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How to sign in to the server of a data folder; a file that only its owner reads.
 *
 * @param port where the server was last
 * @param superuser the superuser's password
 * @param passwords the hub's roles'
 */
record ConnectionFile(int port, String superuser, Map<Role, String> passwords) {
    private static final int PASSWORD_BYTES = 24;

    /** New random passwords; no server yet. */
    static ConnectionFile fresh(SecureRandom random) {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, password(random));
        }
        return new ConnectionFile(0, password(random), passwords);
    }

    /** Empty when there is none, or none that can be read as ours. */
    static Optional<ConnectionFile> read(ServerFolder folder) throws IOException {
        if (!Files.exists(folder.connection())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.connection());
            return CanonicalJson.parse(bytes, folder.connection().toString()) instanceof Json.Obj json
                    ? parse(json)
                    : Optional.empty();
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    private static Optional<ConnectionFile> parse(Json.Obj json) {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        if (json.get("passwords") instanceof Json.Obj texts) {
            for (Role role : Role.values()) {
                if (texts.get(role.roleName()) instanceof Json.Str text) {
                    passwords.put(role, text.value());
                }
            }
            if (json.get("port") instanceof Json.Int port
                    && texts.get(DataCreation.SUPERUSER) instanceof Json.Str superuser
                    && passwords.size() == Role.values().length) {
                return Optional.of(new ConnectionFile(port.value().intValue(), superuser.value(), passwords));
            }
        }
        return Optional.empty();
    }

    ConnectionFile at(int newPort) {
        return new ConnectionFile(newPort, superuser, passwords);
    }

    void write(ServerFolder folder) throws IOException {
        SortedMap<String, Json> texts = new TreeMap<>();
        texts.put(DataCreation.SUPERUSER, Json.of(superuser));
        passwords.forEach((role, password) -> texts.put(role.roleName(), Json.of(password)));
        Json json = Json.object()
                .put("port", port)
                .put("passwords", new Json.Obj(texts))
                .build();
        DurableFiles.write(folder.connection(), CanonicalJson.bytes(json));
    }

    /** Letters, digits, - and _ only: nothing that any syntax would have to quote. */
    private static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Objects.requireNonNull(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Without the passwords, so that they can't reach a log. */
    @Override
    public String toString() {
        return "port " + port;
    }
}
