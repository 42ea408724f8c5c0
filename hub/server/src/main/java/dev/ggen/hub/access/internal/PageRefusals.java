package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.LocalTarget;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Sends whoever isn't signed in to the sign-in page, and says of a form that it can't be taken. */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Refusals refusals;

    PageRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        String address = signIn(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address); // a part of a page: the whole page goes to sign in
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setHeader("Location", address);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    private static String signIn(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/sign-in";
        }
        String query = request.getQueryString();
        LocalTarget target = LocalTarget.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        return target.equals(LocalTarget.OVERVIEW) ? "/sign-in" : "/sign-in?" + target.asQuery();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        refusals.answer(request, response, new Refused(Refused.Kind.FORBIDDEN, finding(reason)));
    }

    private static Finding finding(AccessDeniedException reason) {
        return reason instanceof CsrfException
                ? Finding.red(
                                "form-not-ours",
                                "this form wasn't made by this page for this sign-in; nothing was changed")
                        .withHint("open the page again and send its form")
                : Finding.red("not-permitted", "this isn't open to you")
                        .withHint("an administrator gives roles on the page Users");
    }
}
