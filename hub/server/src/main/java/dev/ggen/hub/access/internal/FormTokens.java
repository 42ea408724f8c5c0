package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What a form must bring along to be believed to come from our own page: derived from the session's secret, or from a visit's before signing in.
 *
 * <p>Nothing is stored, and all tabs of a browser have the same one.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final Duration VISIT = Duration.ofHours(12);
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.US_ASCII);
    private static final String MADE = FormTokens.class.getName() + ".made";

    private final Cookies cookies;
    private final Ids ids;

    FormTokens(Cookies cookies, Ids ids) {
        this.cookies = cookies;
        this.ids = ids;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<Secret> secret = SessionFilter.secret(request).or(() -> cookies.read(request, Cookies.Name.VISIT));
        return secret.map(FormTokens::derived).orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        Secret visit = Secret.make(ids);
        request.setAttribute(MADE, visit);
        return derived(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(MADE) instanceof Secret visit) {
            cookies.give(request, response, Cookies.Name.VISIT, visit, VISIT);
        }
    }

    private static CsrfToken derived(Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
            return new DefaultCsrfToken(HEADER, PARAMETER, value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
