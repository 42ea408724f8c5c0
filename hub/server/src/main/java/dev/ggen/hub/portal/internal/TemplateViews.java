package dev.ggen.hub.portal.internal;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a name before anybody else is asked; names without one, such as redirects, are for others. */
final class TemplateViews implements ViewResolver, Ordered {
    private final TemplateEngine templates;
    private final Frames frames;

    TemplateViews(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new TemplateView(templates, template, frames) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
