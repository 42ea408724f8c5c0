package dev.ggen.hub.portal.internal;

import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.program.ProgramZip;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form with files that is larger than its page takes, before its first byte is read: in words, not as a form that can't be told apart.
 *
 * <p>It must say how large it is. Every browser does; of others the server would keep on disk whatever they send, up to the largest report,
 * before anybody looked at it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UploadBounds extends OncePerRequestFilter {
    private static final int FILES_OF_AN_AGREEMENT = 4;

    private final Map<String, Long> most;

    UploadBounds(HubSettings settings) {
        this.most = Map.of(
                "/reports",
                settings.mostReportBytes(),
                "/agreements",
                (long) FILES_OF_AN_AGREEMENT * ImportAgreement.MOST_BYTES,
                "/program/proposals",
                ProgramZip.MOST_BYTES);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (length > most.getOrDefault(request.getRequestURI(), 0L) + UploadSettings.OTHER_FIELDS_BYTES) {
            response.sendError(Refused.Kind.TOO_LARGE.status());
        } else {
            chain.doFilter(request, response);
        }
    }
}
