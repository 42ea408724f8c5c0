package dev.ggen.hub.access;

import dev.ggen.hub.platform.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token as its maker sees it; its secret was shown once and is not here.
 *
 * @param scopes what it may do, as far as its maker still may
 * @param seenAt when it was last used, to the minute
 */
public record TokenView(
        UUID id, String name, Set<Permission> scopes, Instant madeAt, Instant expiresAt, Optional<Instant> seenAt) {
    public TokenView {
        scopes = Set.copyOf(scopes);
    }
}
