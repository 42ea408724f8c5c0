package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.HubSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Our cookies: a secret each, out of scripts' reach, sent along only from our own pages and from links to them.
 *
 * <p>Over HTTPS their names begin with {@code __Host-}, so that browsers take them from this host alone, encrypted.
 */
@Component
final class Cookies {
    /** Which cookie. */
    enum Name {
        /** Who is signed in. */
        SESSION("ggen_session"),
        /** A browser before signing in, for its forms' sake. */
        VISIT("ggen_visit");

        private final String plain;

        Name(String plain) {
            this.plain = plain;
        }
    }

    private final boolean isPublishedSecurely;

    Cookies(HubSettings settings) {
        this.isPublishedSecurely = settings.publicUrl()
                .map(url -> "https".equalsIgnoreCase(url.getScheme()))
                .orElse(false);
    }

    boolean isSecure(HttpServletRequest request) {
        return isPublishedSecurely || request.isSecure();
    }

    Optional<Secret> read(HttpServletRequest request, Name name) {
        Cookie[] cookies = request.getCookies();
        String wanted = fullName(request, name);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(wanted))
                        .findFirst()
                        .flatMap(cookie -> Secret.read(cookie.getValue()));
    }

    void give(HttpServletRequest request, HttpServletResponse response, Name name, Secret secret, Duration lasts) {
        write(request, response, name, secret.text(), lasts);
    }

    void take(HttpServletRequest request, HttpServletResponse response, Name name) {
        write(request, response, name, "", Duration.ZERO);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, Name name, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(fullName(request, name), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String fullName(HttpServletRequest request, Name name) {
        return isSecure(request) ? "__Host-" + name.plain : name.plain;
    }
}
