package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.RoleView;
import dev.ggen.hub.portal.Words;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role to be ticked.
 *
 * @param permissions what it may do, in words
 */
public record RoleChoice(String id, String name, String permissions, boolean isForPartners, boolean isTicked) {
    static RoleChoice of(RoleView role, Set<String> ticked, Words words) {
        String permissions = role.permissions().stream()
                .sorted()
                .map(permission -> words.of("access.may", permission))
                .collect(Collectors.joining(", "));
        return new RoleChoice(
                role.id(),
                words.text("access.role." + role.id()),
                permissions,
                role.isForPartners(),
                ticked.contains(role.id()));
    }
}
