package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id that stands in its answer and in all that is logged for it; takes the proxy's where it sends one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    /** Its name in the log. */
    static final String FIELD = "request";

    private static final String USABLE = "[A-Za-z0-9._-]{8,64}";

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    /** The id of a request that went through here; empty for others. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String id ? id : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HEADER);
        String id = sent != null && sent.matches(USABLE) ? sent : ids.next().toString();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(FIELD, id)) {
            chain.doFilter(request, response);
        }
    }
}
