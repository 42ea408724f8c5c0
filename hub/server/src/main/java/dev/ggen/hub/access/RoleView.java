package dev.ggen.hub.access;

import dev.ggen.hub.platform.Permission;
import java.util.Set;

/**
 * A role, which is a set of permissions with a name.
 *
 * @param id its name in tables and messages
 * @param isForPartners given to people of partners; otherwise to the vendor's
 */
public record RoleView(String id, boolean isForPartners, Set<Permission> permissions) {
    public RoleView {
        permissions = Set.copyOf(permissions);
    }
}
