package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting somebody; what couldn't be taken comes back as it was entered. */
@Controller
final class InviteController {
    private static final String TEMPLATE = "access/invite";

    private final Users users;
    private final PartnerNames partners;
    private final PostNotice post;

    InviteController(Users users, PartnerNames partners, PostNotice post) {
        this.users = users;
        this.partners = partners;
        this.post = post;
    }

    /** A form as it was sent. */
    private record Entered(String name, String email, String partner, Set<String> roles) {
        static final Entered NOTHING = new Entered("", "", "", Set.of());

        NewUser user() {
            return new NewUser(email, name, Optional.of(partner).filter(id -> !id.isEmpty()), roles);
        }
    }

    @GetMapping("/users/new")
    ModelAndView ask(Viewer viewer, Words words) {
        return page(viewer, words, Entered.NOTHING, Optional.empty());
    }

    @PostMapping("/users")
    ModelAndView invite(
            Viewer viewer,
            Words words,
            CommandId id,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") Set<String> roles) {
        Entered entered = new Entered(name, email, partner, roles);
        try {
            UserView made = users.invite(viewer, id, entered.user());
            return Page.to("/users/" + made.id());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            ModelAndView page = page(viewer, words, entered, Optional.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Viewer viewer, Words words, Entered entered, Optional<Refused> refused) {
        List<RoleChoice> roles = users.roles(viewer).stream()
                .map(role -> RoleChoice.of(role, entered.roles(), words))
                .toList();
        List<Field> fields =
                InvitePage.fields(entered.name(), entered.email(), entered.partner(), partners.choices(viewer), words);
        List<Field> told =
                refused.map(known -> FormErrors.placed(known, fields, words)).orElse(fields);
        String roleError = refused.stream()
                .flatMap(known -> known.findings().stream())
                .filter(finding -> finding.id().startsWith("role-"))
                .map(finding -> FormErrors.said(finding, words))
                .findFirst()
                .orElse("");
        return Page.of(TEMPLATE, InvitePage.of(post.notice(words), told, roles, roleError, words));
    }
}
