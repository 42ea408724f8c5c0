package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.function.Function;

/** Who may sign in. */
public record UsersPage(Heading heading, Filters filters, Table users) implements Listed {
    @Override
    public Table list() {
        return users;
    }

    /** @param partners names partners by their ids */
    static UsersPage of(
            Slice<UserView> users, String search, Listing listing, Function<String, String> partners, Words words) {
        Table table = Table.of(
                        words.text("access.users"),
                        Column.text(words.text("access.user.name")),
                        Column.text(words.text("access.user.home"))
                                .chosenBy("home")
                                .wideOnly(),
                        Column.text(words.text("access.roles")).chosenBy("roles"),
                        Column.text(words.text("access.user.state")).chosenBy("state"))
                .rows(users.items().stream()
                        .map(user -> row(user, partners, words))
                        .toList())
                .orElse(Empty.of("people", words.text("access.users.none"), words.text("access.users.none.words")))
                .paged(listing.pager("", "cursor", users));
        return new UsersPage(
                Heading.of(words.text("access.users"))
                        .lead(words.text("access.users.lead"))
                        .action(Action.link(words.text("access.invite"), "/users/new", "plus")),
                Filters.searching("/users", words.text("access.users.search"), search),
                table);
    }

    private static Row row(UserView user, Function<String, String> partners, Words words) {
        return Row.of(
                Value.link(user.name(), "/users/" + user.id(), user.email()),
                Value.text(user.partner().map(partners).orElseGet(() -> words.text("access.home.vendor"))),
                Value.text(String.join(", ", RoleWords.of(user.roles(), words))),
                Value.state(state(user, words)));
    }

    static Badge state(UserView user, Words words) {
        return user.isActive()
                ? Badge.good(words.text("access.user.active"))
                : Badge.neutral(words.text("access.user.inactive"));
    }
}
