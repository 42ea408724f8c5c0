package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may sign in, and in which roles. */
@Controller
final class UsersController {
    private static final int CHANGES = 20;

    private final Users users;
    private final SignInLinks links;
    private final Activity activity;
    private final PartnerNames partners;
    private final PostNotice post;

    UsersController(Users users, SignInLinks links, Activity activity, PartnerNames partners, PostNotice post) {
        this.users = users;
        this.links = links;
        this.activity = activity;
        this.partners = partners;
        this.post = post;
    }

    @GetMapping("/users")
    @OneLook
    ModelAndView list(
            Viewer viewer, Words words, Listing listing, @RequestParam(defaultValue = "") String q, Paging paging) {
        String search = q.strip();
        Optional<String> text = Optional.of(search).filter(said -> !said.isEmpty());
        Slice<UserView> slice =
                listing.read(paging.cursor(), paging.size(), (from, size) -> users.page(viewer, text, from, size));
        return Page.of("access/users", UsersPage.of(slice, search, listing, partners.names(viewer), words));
    }

    @GetMapping("/users/{user}")
    @OneLook
    ModelAndView show(Viewer viewer, Words words, @PathVariable UUID user) {
        viewer.require(Permission.USER_MANAGE);
        UserView shown = users.one(viewer, user);
        String home = shown.partner().map(partners.names(viewer)).orElseGet(() -> words.text("access.home.vendor"));
        return Page.of(
                "access/user",
                new UserPage(
                        UserPage.heading(shown, words),
                        UserPage.facts(shown, home, words),
                        shown,
                        viewer.user().equals(user),
                        post.notice(words),
                        choices(viewer, shown, words),
                        changes(viewer, shown)));
    }

    private List<RoleChoice> choices(Viewer viewer, UserView user, Words words) {
        return users.roles(viewer).stream()
                .filter(role -> role.isForPartners() == user.partner().isPresent())
                .map(role -> RoleChoice.of(role, Set.copyOf(user.roles()), words))
                .toList();
    }

    private List<Changed> changes(Viewer viewer, UserView user) {
        return viewer.may(Permission.ACTIVITY_READ)
                ? activity.page(viewer, Optional.of("users/" + user.id()), Optional.empty(), CHANGES).items().stream()
                        .map(Changed::of)
                        .toList()
                : List.of();
    }

    @PostMapping("/users/{user}/roles")
    ModelAndView changeRoles(
            Viewer viewer, CommandId id, @PathVariable UUID user, @RequestParam(defaultValue = "") Set<String> roles) {
        users.changeRoles(viewer, id, user, roles);
        return to(user);
    }

    @PostMapping("/users/{user}/deactivate")
    ModelAndView deactivate(Viewer viewer, CommandId id, @PathVariable UUID user) {
        users.deactivate(viewer, id, user);
        return to(user);
    }

    @PostMapping("/users/{user}/activate")
    ModelAndView activate(Viewer viewer, CommandId id, @PathVariable UUID user) {
        users.activate(viewer, id, user);
        return to(user);
    }

    @PostMapping("/users/{user}/link")
    ModelAndView link(Viewer viewer, CommandId id, @PathVariable UUID user) {
        links.send(viewer, id, user);
        return to(user);
    }

    private static ModelAndView to(UUID user) {
        return Page.to("/users/" + user);
    }
}
