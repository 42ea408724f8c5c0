package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.LocalTarget;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Transactions;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Makes links and gives them to the post once they are kept; stands in a writing transaction. */
@Component
final class LinkSending {
    private final LinkRows rows;
    private final PublicAddress address;
    private final PostOffice post;
    private final Transactions transactions;

    LinkSending(LinkRows rows, PublicAddress address, PostOffice post, Transactions transactions) {
        this.rows = rows;
        this.address = address;
        this.post = post;
        this.transactions = transactions;
    }

    URI link(UserView user, LocalTarget target) {
        String page = "/sign-in/" + rows.make(user.id()).text();
        return address.page(target.equals(LocalTarget.OVERVIEW) ? page : page + "?" + target.asQuery());
    }

    void send(UserView user, LocalTarget target) {
        Letter letter = transactions.asSystem(() -> new Letter(user, link(user, target)));
        transactions.afterCommit(() -> post.send(letter));
    }
}
