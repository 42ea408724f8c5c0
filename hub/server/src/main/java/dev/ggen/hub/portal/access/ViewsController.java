package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.NewView;
import dev.ggen.hub.access.SavedViews;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /views}: keeps and removes views of lists; they are shown above the lists themselves. */
@Controller
final class ViewsController {
    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    ModelAndView keep(
            Viewer viewer,
            CommandId id,
            @RequestParam String path,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query) {
        views.keep(viewer, id, new NewView(path, name, query));
        return Page.to(query.isEmpty() ? path : path + "?" + query);
    }

    @PostMapping("/views/{view}/remove")
    ModelAndView remove(Viewer viewer, CommandId id, @PathVariable UUID view) {
        return Page.to(views.remove(viewer, id, view));
    }
}
