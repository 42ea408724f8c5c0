package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.InvitedTo;
import dev.ggen.hub.access.LocalTarget;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes links and gives them to the post once they are kept; stands in a writing transaction. A letter is in the language of the page that asked. */
@Component
final class LinkSending {
    /** Says where to, before a program is published. */
    private static final String NAMELESS = "ggen";

    private final LinkRows rows;
    private final PublicAddress address;
    private final PostOffice post;
    private final Transactions transactions;
    private final InvitedTo invitedTo;

    LinkSending(LinkRows rows, PublicAddress address, PostOffice post, Transactions transactions, InvitedTo invitedTo) {
        this.rows = rows;
        this.address = address;
        this.post = post;
        this.transactions = transactions;
        this.invitedTo = invitedTo;
    }

    URI link(UserView user, LocalTarget target) {
        String page = "/sign-in/" + rows.make(user.id()).text();
        return address.page(target.equals(LocalTarget.OVERVIEW) ? page : page + "?" + target.asQuery());
    }

    void send(UserView user, LocalTarget target) {
        send(user, target, Optional.empty());
    }

    /** The first link, which says who invites to what. */
    void invite(Viewer by, UserView user) {
        String program = invitedTo.program(by).orElse(NAMELESS);
        send(user, LocalTarget.OVERVIEW, Optional.of(new Invitation(by.name(), program, address.page("/sign-in"))));
    }

    private void send(UserView user, LocalTarget target, Optional<Invitation> invitation) {
        Locale language =
                LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        Letter letter = transactions.asSystem(() -> new Letter(user, link(user, target), invitation, language));
        transactions.afterCommit(() -> post.send(letter));
    }
}
