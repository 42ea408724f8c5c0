package dev.ggen.hub.access;

import dev.ggen.hub.platform.Permission;
import java.util.Set;

/**
 * A token to be made.
 *
 * @param name what it is for, so that it is known again when it is to be revoked
 * @param scopes what it may do; nothing that its maker may not
 * @param days how long it is good
 */
public record NewToken(String name, Set<Permission> scopes, int days) {
    public NewToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }
}
