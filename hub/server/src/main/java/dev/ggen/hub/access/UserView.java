package dev.ggen.hub.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may sign in, or could before he was deactivated.
 *
 * @param partner to which partner he belongs; empty at the vendor
 * @param roles their ids, in the roles' own order
 */
public record UserView(
        UUID id,
        String email,
        String name,
        Optional<String> partner,
        List<String> roles,
        boolean isActive,
        Instant madeAt) {
    public UserView {
        roles = List.copyOf(roles);
    }
}
