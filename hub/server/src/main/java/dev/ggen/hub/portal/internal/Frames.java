package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of each request. */
@Component
final class Frames {
    private final HubClock clock;
    private final MessageSource messages;
    private final Ids ids;

    Frames(HubClock clock, MessageSource messages, Ids ids) {
        this.clock = clock;
        this.messages = messages;
        this.ids = ids;
    }

    Frame of(HttpServletRequest request) {
        return new Frame(
                viewer(),
                request.getRequestURI(),
                RequestContextUtils.getLocale(request),
                csrf(request),
                clock,
                messages,
                ids);
    }

    private static Optional<Viewer> viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
