package dev.ggen.hub.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param way how he signed in
 * @param userAgent what the browser calls itself, shortened
 * @param address from where it signed in
 * @param seenAt when it was last used, to the minute
 * @param endsAt when it ends if it isn't used any more
 */
public record SessionView(
        UUID id, SessionWay way, String userAgent, String address, Instant madeAt, Instant seenAt, Instant endsAt) {}
