package dev.ggen.hub.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.ErrorResponseException;

/** Problem details for calls without a good token. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Refusals refusals;

    ApiRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "This takes a token that is neither expired nor revoked, in the header Authorization: Bearer …;"
                        + " make one on the page Account.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "This isn't open to the token.");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        refusals.answer(request, response, new ErrorResponseException(status, problem, null));
    }
}
