package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Every refusal and fault as problem details (RFC 9457) under {@code /api}, as a page elsewhere; causes stay in the log. */
@ControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "https://ggen.dev/findings/";
    private static final int FAULT = 500;

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(request, refused.kind().status(), refused.findings());
    }

    @ExceptionHandler
    Object unusable(FindingsException unusable, HttpServletRequest request) {
        return answer(request, Refused.Kind.INVALID.status(), unusable.findings());
    }

    @ExceptionHandler
    Object other(Exception other, HttpServletRequest request) throws Exception {
        if (other instanceof AccessDeniedException || other instanceof AuthenticationException) {
            throw other; // the filter chain's to answer
        }
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(request, known.getStatusCode().value(), List.of(ofWeb(known)));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), other);
        return answer(request, FAULT, List.of());
    }

    private static Finding ofWeb(ErrorResponse known) {
        int status = known.getStatusCode().value();
        String detail = known.getBody().getDetail();
        return Finding.red("http-" + status, detail == null ? "the request can't be taken" : detail);
    }

    private static Object answer(HttpServletRequest request, int status, List<Finding> findings) {
        if (isApi(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, findings));
        }
        ModelAndView page = new ModelAndView("error", Map.of("page", new ErrorPage(status, findings, "/")));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static ProblemDetail problem(int status, List<Finding> findings) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (findings.isEmpty()) {
            problem.setType(URI.create(TYPES + "fault"));
            problem.setDetail(
                    "The hub failed by a fault of its own; nothing was changed. The operator finds the cause in the log.");
            return problem;
        }
        Finding first = findings.getFirst();
        problem.setType(URI.create(TYPES + first.id()));
        problem.setDetail(first.message());
        problem.setProperty("findings", findings.stream().map(Told::of).toList());
        return problem;
    }

    /** A finding as callers read it. */
    record Told(String id, String severity, String message, List<String> places, String allowed, String hint) {
        static Told of(Finding finding) {
            return new Told(
                    finding.id(),
                    finding.severity().word(),
                    finding.message(),
                    finding.places().stream().map(Object::toString).toList(),
                    finding.allowed(),
                    finding.hint());
        }
    }
}
