package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is looking at a page, by the cookie; asks the table each time, so that what ended is over at once. */
final class SessionFilter extends OncePerRequestFilter {
    private static final Viewer HUB = Viewer.system("sign-in");
    private static final String SESSION = SessionFilter.class.getName() + ".session";
    private static final String SECRET = SessionFilter.class.getName() + ".secret";

    private final Cookies cookies;
    private final SessionRows sessions;
    private final Transactions transactions;
    private final AuthenticationEntryPoint strangers;

    SessionFilter(
            Cookies cookies, SessionRows sessions, Transactions transactions, AuthenticationEntryPoint strangers) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.transactions = transactions;
        this.strangers = strangers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookies.read(request, Cookies.Name.SESSION).ifPresent(secret -> signIn(request, secret));
        if (session(request).isEmpty() && changes(request)) {
            strangers.commence(request, response, new InsufficientAuthenticationException("nobody is signed in"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A stranger's form is turned away before its body is read, however large it is. */
    private static boolean changes(HttpServletRequest request) {
        boolean isReading = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        return !isReading && !request.getRequestURI().startsWith("/sign-in");
    }

    private void signIn(HttpServletRequest request, Secret secret) {
        transactions.read(HUB, () -> sessions.find(secret)).ifPresent(found -> {
            if (found.isSeenLongAgo()) {
                note(found.session().id());
            }
            request.setAttribute(SESSION, found.session().id());
            request.setAttribute(SECRET, secret);
            SignedIn.as(found.session().viewer());
        });
    }

    private void note(UUID session) {
        transactions.write(HUB, () -> {
            sessions.seen(session);
            return session;
        });
    }

    /** The session of this request. */
    static Optional<UUID> session(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    /** The secret of this request's living session. */
    static Optional<Secret> secret(HttpServletRequest request) {
        return request.getAttribute(SECRET) instanceof Secret secret ? Optional.of(secret) : Optional.empty();
    }
}
