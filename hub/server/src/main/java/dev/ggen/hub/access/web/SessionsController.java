package dev.ggen.hub.access.web;

import dev.ggen.hub.access.SessionView;
import dev.ggen.hub.access.Sessions;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own sessions over REST; a token needs the scope for it, so that a narrow one that leaked can't sign its owner out. */
@RestController
@RequestMapping("/api/v1/sessions")
final class SessionsController {
    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "Where you are signed in")
    @GetMapping
    Slice<SessionView> own(Viewer viewer) {
        viewer.require(Permission.TOKEN_MANAGE);
        return new Slice<>(sessions.own(viewer), Optional.empty());
    }

    @Operation(summary = "Sign out one of your sessions")
    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Viewer viewer, CommandId id, @PathVariable UUID session) {
        viewer.require(Permission.TOKEN_MANAGE);
        sessions.end(viewer, id, session);
    }
}
