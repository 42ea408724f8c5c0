package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.hub.platform.Refused;
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
        return Problems.answer(request, path, refusal(request, status));
    }

    private static Refusal refusal(HttpServletRequest request, int status) {
        if (request.getAttribute(ErrorPage.REFUSED) instanceof Refused refused
                && refused.kind().status() == status) {
            return new Refusal(status, refused.findings(), new HttpHeaders(), Refusal.Origin.HUB);
        }
        return status >= FAULT
                ? Refusal.fault(status)
                : Refusal.ofWeb(status, Refusals.finding(status, null), new HttpHeaders());
    }
}
