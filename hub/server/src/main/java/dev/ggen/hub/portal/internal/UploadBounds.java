package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that says it is larger than any report may be, before its first byte is read: in words, not as a form that can't be told apart. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UploadBounds extends OncePerRequestFilter {
    private final long most;

    UploadBounds(HubSettings settings) {
        this.most = settings.mostReportBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most + UploadSettings.OTHER_FIELDS_BYTES) {
            response.sendError(Refused.Kind.TOO_LARGE.status());
            return;
        }
        chain.doFilter(request, response);
    }
}
