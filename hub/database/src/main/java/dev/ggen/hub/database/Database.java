package dev.ggen.hub.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One database of the hub, and how each of its roles signs in.
 *
 * @param url JDBC address, without user and password
 * @param passwords one for every role
 */
public record Database(String url, Map<Role, String> passwords) {
    public Database {
        Objects.requireNonNull(url);
        EnumMap<Role, String> copy = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            copy.put(role, Objects.requireNonNull(passwords.get(role), role::roleName));
        }
        passwords = Map.copyOf(copy);
    }

    /** How the role signs in here. */
    public Login login(Role role) {
        return new Login(url, role.roleName(), Objects.requireNonNull(passwords.get(role)));
    }

    /** Without the passwords, so that they can't reach a log. */
    @Override
    public String toString() {
        return url;
    }
}
