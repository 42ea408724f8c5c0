package dev.ggen.hub.access.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shuts every way in at once; stands in a transaction of the hub's own. */
@Component
final class Endings {
    private final SessionRows sessions;
    private final TokenRows tokens;
    private final LinkRows links;

    Endings(SessionRows sessions, TokenRows tokens, LinkRows links) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
    }

    void endAll(UUID user) {
        sessions.endAll(user);
        tokens.revokeAll(user);
        links.spendAll(user);
    }
}
