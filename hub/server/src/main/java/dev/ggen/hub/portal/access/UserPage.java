package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.UserView;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param isSelf nobody changes himself
 * @param post said where no mail leaves
 * @param changes what happened to him; empty for those who may not see it
 */
public record UserPage(
        Heading heading,
        List<Fact> facts,
        UserView user,
        boolean isSelf,
        Optional<Notice> post,
        List<RoleChoice> roles,
        List<Changed> changes) {
    public UserPage {
        facts = List.copyOf(facts);
        roles = List.copyOf(roles);
        changes = List.copyOf(changes);
    }

    static Heading heading(UserView user, Words words) {
        return Heading.of(user.name()).state(UsersPage.state(user, words)).under(words.text("access.users"), "/users");
    }

    static List<Fact> facts(UserView user, String home, Words words) {
        return List.of(
                new Fact(words.text("access.email"), Value.mail(user.email())),
                new Fact(words.text("access.user.home"), Value.text(home)),
                new Fact(words.text("access.user.since"), Value.moment(user.madeAt())));
    }
}
