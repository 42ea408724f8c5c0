package dev.ggen.hub.access.web;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users over REST. */
@RestController
@RequestMapping("/api/v1/users")
final class UsersController {
    private final Users users;
    private final SignInLinks links;

    UsersController(Users users, SignInLinks links) {
        this.users = users;
        this.links = links;
    }

    /** Somebody to be invited, as a caller writes him. */
    record Invitation(
            @Schema(format = "email", maxLength = 254, example = "ada@example.com")
            String email,

            @Schema(minLength = 1, maxLength = 120, example = "Ada Lovelace")
            String name,

            Optional<String> partner,

            @ArraySchema(schema = @Schema(example = "finance"), minItems = 1)
            Set<String> roles) {}

    /** The roles that somebody is to have. */
    record Given(
            @ArraySchema(schema = @Schema(example = "finance"), minItems = 1)
            Set<String> roles) {}

    @Operation(summary = "Who may sign in")
    @GetMapping
    Slice<UserView> page(Viewer viewer, @RequestParam Optional<String> q, Paging paging) {
        return users.page(viewer, q.filter(text -> !text.isBlank()), paging.cursor(), paging.size());
    }

    @Operation(summary = "One user")
    @GetMapping("/{user}")
    UserView one(Viewer viewer, @PathVariable UUID user) {
        return users.one(viewer, user);
    }

    @Operation(summary = "Let somebody in, and send a sign-in link")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserView> invite(Viewer viewer, CommandId id, @RequestBody Invitation invitation) {
        NewUser user = new NewUser(invitation.email(), invitation.name(), invitation.partner(), invitation.roles());
        UserView made = users.invite(viewer, id, user);
        return ResponseEntity.created(URI.create("/api/v1/users/" + made.id())).body(made);
    }

    @Operation(summary = "Give a user exactly these roles")
    @PutMapping("/{user}/roles")
    UserView changeRoles(Viewer viewer, CommandId id, @PathVariable UUID user, @RequestBody Given given) {
        return users.changeRoles(viewer, id, user, given.roles());
    }

    @Operation(summary = "Shut a user out at once")
    @PostMapping("/{user}/deactivate")
    UserView deactivate(Viewer viewer, CommandId id, @PathVariable UUID user) {
        return users.deactivate(viewer, id, user);
    }

    @Operation(summary = "Let a user in again")
    @PostMapping("/{user}/activate")
    UserView activate(Viewer viewer, CommandId id, @PathVariable UUID user) {
        return users.activate(viewer, id, user);
    }

    @Operation(summary = "Send a user another sign-in link")
    @PostMapping("/{user}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(Viewer viewer, CommandId id, @PathVariable UUID user) {
        links.send(viewer, id, user);
    }
}
