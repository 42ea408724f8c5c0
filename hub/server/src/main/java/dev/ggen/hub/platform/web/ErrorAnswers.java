package dev.ggen.hub.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that filters and the server itself report, in the same form as those of controllers. */
@Controller
final class ErrorAnswers implements ErrorController {
    private static final int FAULT = 500;

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        Refusal refusal = status >= FAULT
                ? Refusal.fault(status)
                : Refusal.ofWeb(status, Refusals.finding(status, null), new HttpHeaders());
        return Problems.answer(request, path, refusal);
    }
}
