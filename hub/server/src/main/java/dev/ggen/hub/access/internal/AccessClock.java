package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.HubClock;
import java.time.Instant;

/**
 * The wall clock, also in a demo: whether a cookie, a link or a token is still good must not hang on a clock that can be set.
 *
 * @param clock the wall's, or a test's
 */
record AccessClock(HubClock clock) {
    Instant now() {
        return clock.now();
    }
}
