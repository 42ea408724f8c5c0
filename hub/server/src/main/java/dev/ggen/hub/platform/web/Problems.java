package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.receipt.Finding;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Every refusal and fault as problem details (RFC 9457) under {@code /api}, as a page elsewhere; causes stay in the log. */
@ControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int FAULT = 500;

    @ExceptionHandler
    @Nullable
    Object any(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the filter chain's to answer
        }
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // whoever asked has gone
        }
        Optional<Refusal> refusal = Refusals.of(thrown);
        if (refusal.isEmpty() || refusal.get().status() >= FAULT) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        return answer(request, request.getRequestURI(), refusal.orElseGet(() -> Refusal.fault(FAULT)));
    }

    static Object answer(HttpServletRequest request, String path, Refusal refusal) {
        if (isApi(path)) {
            return ResponseEntity.status(refusal.status())
                    .headers(refusal.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(refusal.problem(title(refusal.status()), RequestIds.of(request)));
        }
        List<Finding> findings = refusal.origin() == Refusal.Origin.HUB ? refusal.findings() : List.of();
        ModelAndView page = new ModelAndView("error", Map.of("page", new ErrorPage(refusal.status(), findings, "/")));
        page.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return page;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
