package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.Slice;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** A list that goes on says where, as a link too (RFC 8288). */
@ControllerAdvice
final class SliceLinks implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Slice<?> slice) {
            slice.nextCursor()
                    .ifPresent(cursor -> response.getHeaders()
                            .set(HttpHeaders.LINK, "<" + next(request.getURI(), cursor) + ">; rel=\"next\""));
        }
        return body;
    }

    /** Relative to the host, which a proxy may have renamed. */
    private static String next(URI asked, String cursor) {
        return UriComponentsBuilder.fromPath(asked.getRawPath())
                .query(asked.getRawQuery())
                .replaceQueryParam(ApiArguments.CURSOR, cursor)
                .build(true)
                .toUriString();
    }
}
