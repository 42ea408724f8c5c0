package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls the API, by the token alone: a cookie counts for nothing there, so that no other site's page can use one. */
final class TokenFilter extends OncePerRequestFilter {
    /** What our tokens begin with, so that scanners of leaked secrets know one when they see it. */
    static final String MARK = "ggen_";

    private static final String BEARER = "bearer ";
    private static final Viewer HUB = Viewer.system("sign-in");

    private final TokenRows tokens;
    private final Transactions transactions;

    TokenFilter(TokenRows tokens, Transactions transactions) {
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secret(request).flatMap(this::find).ifPresent(found -> {
            if (found.isSeenLongAgo()) {
                note(found.id());
            }
            SignedIn.as(found.viewer());
        });
        chain.doFilter(request, response);
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        String token = header.substring(BEARER.length()).strip();
        return token.startsWith(MARK) ? Secret.read(token.substring(MARK.length())) : Optional.empty();
    }

    private Optional<TokenRows.Found> find(Secret secret) {
        return transactions.read(HUB, () -> tokens.find(secret));
    }

    private void note(UUID token) {
        transactions.write(HUB, () -> {
            tokens.seen(token);
            return token;
        });
    }
}
