package dev.ggen.hub.portal.internal;

import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.hub.portal.Page;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what was refused before any controller was reached: by the filter chain, or by the server itself. */
@Controller
final class ErrorDispatch implements ErrorController {
    private static final int FAULT = 500;

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : FAULT;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        ModelAndView page = Page.of("error", new ErrorPage(status, List.of(), "/"));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
