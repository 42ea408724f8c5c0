package dev.ggen.hub.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a collector on this machine read the metrics, and nobody else: they name no customer, but tell how business goes.
 *
 * <p>What a proxy on this machine passes on comes from elsewhere, and says so in its headers.
 */
final class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String READ_BY_SERVER = "org.apache.tomcat.request.forwarded";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(LOOPBACK.contains(request.getRemoteAddr()) && !isPassedOn(request));
    }

    /** By its headers, or, where the server has read them and taken them away, by the server's note. */
    private static boolean isPassedOn(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getAttribute(READ_BY_SERVER) != null;
    }
}
