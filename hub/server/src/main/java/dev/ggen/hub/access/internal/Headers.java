package dev.ggen.hub.access.internal;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/** What every answer tells browsers: run our own scripts only, show us in no frame, tell nobody where the reader came from. */
@Component
final class Headers {
    static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** Passkeys on our own pages; no other device. */
    private static final String DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
            + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private static final Duration HTTPS_ONLY = Duration.ofDays(365);

    private final Cookies cookies;

    Headers(Cookies cookies) {
        this.cookies = cookies;
    }

    void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                .httpStrictTransportSecurity(strict -> strict.maxAgeInSeconds(HTTPS_ONLY.toSeconds())
                        .includeSubDomains(false) // other services of the host are not ours to speak for
                        .requestMatcher(cookies::isSecure));
    }
}
