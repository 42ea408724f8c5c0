package dev.ggen.hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Every answer to a GET of the API has an ETag, and {@code If-None-Match} gets 304 instead of the same again.
 *
 * <p>The tag is that of the answer's bytes, which are held in memory for it; so files, which can be large, are left out: their
 * controllers set the file's digest as its tag.
 */
@Component
final class ApiTags extends ShallowEtagHeaderFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !HttpMethod.GET.matches(request.getMethod())
                || !path.startsWith("/api/v1/")
                || path.contains("/files/")
                || path.endsWith("/document");
    }
}
