package dev.ggen.hub.portal.internal;

import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.portal.Figures;
import dev.ggen.hub.program.ProgramZip;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.receipt.Finding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
                "/reports/rates",
                ExchangeRates.MOST_BYTES,
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
        long files = most.getOrDefault(request.getRequestURI(), 0L);
        if (length < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (length > files + UploadSettings.OTHER_FIELDS_BYTES) {
            Finding finding = tooLarge(length, files == 0 ? UploadSettings.OTHER_FIELDS_BYTES : files);
            request.setAttribute(ErrorPage.REFUSED, new Refused(Refused.Kind.TOO_LARGE, finding));
            response.sendError(Refused.Kind.TOO_LARGE.status());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Finding tooLarge(long sent, long taken) {
        Figures figures = new Figures(Locale.ENGLISH);
        return Finding.red(
                        "too-large",
                        figures.bytes(sent) + " were sent; at most " + figures.bytes(taken) + " are taken here")
                .withHint(
                        "split it: a report by day or by account, for every row counts once, in whichever file it comes");
    }
}
