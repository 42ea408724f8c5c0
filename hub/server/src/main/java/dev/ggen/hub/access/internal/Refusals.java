package dev.ggen.hub.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Answers what the filter chain refuses in the same form as what controllers refuse: problem details or the error page. */
@Component
final class Refusals {
    private final HandlerExceptionResolver exceptions;
    private final ViewResolver views;

    Refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions,
            @Qualifier("viewResolver") ViewResolver views) {
        this.exceptions = exceptions;
        this.views = views;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception refusal) throws IOException {
        ModelAndView answer =
                Objects.requireNonNull(exceptions.resolveException(request, response, null, refusal), "an answer");
        String name = answer.getViewName();
        if (name != null) {
            render(request, response, answer, name);
        }
    }

    private void render(HttpServletRequest request, HttpServletResponse response, ModelAndView answer, String name)
            throws IOException {
        HttpStatusCode status = answer.getStatus();
        if (status != null) {
            response.setStatus(status.value());
        }
        try {
            View view = Objects.requireNonNull(views.resolveViewName(name, Locale.ENGLISH), name);
            view.render(answer.getModel(), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the error page can't be shown", e);
        }
    }
}
