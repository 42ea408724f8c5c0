package dev.ggen.hub.portal.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A JTE template as Spring's view: rendered whole before the first byte leaves, so that a fault still becomes an error page. */
final class TemplateView implements View {
    private final TemplateEngine engine;
    private final String name;
    private final Frames frames;

    TemplateView(TemplateEngine engine, String name, Frames frames) {
        this.engine = engine;
        this.name = name;
        this.frames = frames;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        Object page = model == null ? null : model.get("page");
        if (page != null) {
            parameters.put("page", page);
        }
        parameters.put("frame", frames.of(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
