package dev.ggen.hub.portal.internal;

import dev.ggen.hub.access.SavedViews;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Assets;
import dev.ggen.hub.portal.Frame;
import dev.ggen.hub.portal.Theme;
import dev.ggen.hub.program.Partners;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    private final Partners partners;
    private final SavedViews views;

    Frames(HubClock clock, MessageSource messages, Ids ids, Assets assets, Partners partners, SavedViews views) {
        this.clock = clock;
        this.messages = messages;
        this.ids = ids;
        this.assets = assets;
        this.partners = partners;
        this.views = views;
    }

    Frame of(HttpServletRequest request) {
        Optional<Viewer> viewer = viewer();
        return new Frame(
                viewer,
                viewer.flatMap(this::home),
                path(request),
                ListingArgument.of(request),
                RequestContextUtils.getLocale(request),
                theme(request),
                csrf(request),
                clock,
                messages,
                ids,
                assets,
                () -> viewer.map(known -> views.own(known, request.getRequestURI()))
                        .orElse(List.of()));
    }

    /** What was asked for, also on the page that says why it can't be had. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** The partner's name, or its id where no program names it any more. */
    private Optional<String> home(Viewer viewer) {
        return viewer.partner().map(partner -> {
            try {
                return partners.partner(viewer, partner).partner().name();
            } catch (Refused e) {
                return partner;
            }
        });
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
