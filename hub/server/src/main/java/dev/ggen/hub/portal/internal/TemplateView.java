package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.Frame;
import dev.ggen.hub.portal.ListForm;
import dev.ggen.hub.portal.Listed;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        Object page = model == null ? null : model.get("page");
        Frame frame = frames.of(request);
        Optional<ListForm> form = frame.listing().form();
        if (page instanceof Listed listed && form.isPresent()) {
            ListFile.write(listed.list(), form.get(), frame, response);
            return;
        }
        render(page, frame, response);
    }

    private void render(@Nullable Object page, Frame frame, HttpServletResponse response) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (page != null) {
            parameters.put("page", page);
        }
        parameters.put("frame", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
