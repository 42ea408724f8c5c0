package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Assets;
import dev.ggen.hub.portal.Frame;
import dev.ggen.hub.portal.Theme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the frame of each request. */
@Component
final class Frames {
    private final HubClock clock;
    private final MessageSource messages;
    private final Ids ids;
    private final Assets assets;

    Frames(HubClock clock, MessageSource messages, Ids ids, Assets assets) {
        this.clock = clock;
        this.messages = messages;
        this.ids = ids;
        this.assets = assets;
    }

    Frame of(HttpServletRequest request) {
        return new Frame(
                viewer(),
                request.getRequestURI(),
                RequestContextUtils.getLocale(request),
                theme(request),
                csrf(request),
                clock,
                messages,
                ids,
                assets);
    }

    private static Theme theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return Theme.of(cookie == null ? "" : cookie.getValue());
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
