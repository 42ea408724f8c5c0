package dev.ggen.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;

/** Signs the browser of a request in and out: a cookie with a secret, of which the hub keeps only the digest. */
public interface BrowserSessions {
    /** Signs in somebody who has just proved who he is, under a new secret. */
    void begin(UUID user, SessionWay way, HttpServletRequest request, HttpServletResponse response);

    /** Signs out: the session is over, also for whoever holds a copy of the cookie. */
    void end(HttpServletRequest request, HttpServletResponse response);

    /** Does the browser come with a session that is over, ended by somebody or by time? */
    boolean hasEnded(HttpServletRequest request);

    /** The session of this request, if there is one. */
    Optional<UUID> current(HttpServletRequest request);
}
