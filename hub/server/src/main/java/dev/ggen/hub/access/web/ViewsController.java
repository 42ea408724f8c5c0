package dev.ggen.hub.access.web;

import dev.ggen.hub.access.NewView;
import dev.ggen.hub.access.SavedView;
import dev.ggen.hub.access.SavedViews;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own kept views over REST; as with sessions, a token needs the scope for it, so that a narrow one changes nothing of its owner's account. */
@RestController
@RequestMapping("/api/v1/views")
final class ViewsController {
    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    /**
     * A view to be kept, as a caller writes it.
     *
     * @param query what the list's address asks for; left out for the list as it is
     */
    record Wanted(String path, String name, Optional<String> query) {}

    @Operation(summary = "Your kept views of a list, by name; path is the list's page, such as /statements")
    @GetMapping
    Slice<SavedView> own(Viewer viewer, @RequestParam String path) {
        viewer.require(Permission.TOKEN_MANAGE);
        return new Slice<>(views.own(viewer, path), Optional.empty());
    }

    @Operation(summary = "Keep a view of a list; the same name again changes what is under it")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Viewer viewer, CommandId id, @RequestBody Wanted wanted) {
        viewer.require(Permission.TOKEN_MANAGE);
        views.keep(
                viewer,
                id,
                new NewView(wanted.path(), wanted.name(), wanted.query().orElse("")));
    }

    @Operation(summary = "Remove one of your kept views")
    @DeleteMapping("/{view}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Viewer viewer, CommandId id, @PathVariable UUID view) {
        viewer.require(Permission.TOKEN_MANAGE);
        views.remove(viewer, id, view);
    }
}
