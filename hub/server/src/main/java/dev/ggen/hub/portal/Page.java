package dev.ggen.hub.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers of page controllers. */
public final class Page {
    private Page() {}

    /**
     * Shows a page.
     *
     * @param template its template's path below {@code jte/}, without ending
     * @param page what the template shows: one record, which it declares as {@code page}
     */
    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** Sends the browser on after a form (303), so that reloading doesn't send it again. */
    public static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
