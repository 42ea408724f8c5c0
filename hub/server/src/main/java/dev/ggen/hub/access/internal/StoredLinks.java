package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.LocalTarget;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links in their table, sent after the commit. */
@Component
final class StoredLinks implements SignInLinks {
    private static final Viewer HUB = Viewer.system("sign-in");

    private final LinkRows rows;
    private final UserRows users;
    private final LinkSending sending;
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;

    StoredLinks(
            LinkRows rows,
            UserRows users,
            LinkSending sending,
            Transactions transactions,
            Commands commands,
            Activity activity) {
        this.rows = rows;
        this.users = users;
        this.sending = sending;
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
    }

    @Override
    public void request(String email, String client, LocalTarget target) {
        String asked = email.strip().toLowerCase(Locale.ROOT);
        transactions.write(HUB, () -> {
            List<UserView> accounts = rows.mayAsk(asked, client) ? users.active(asked) : List.of();
            accounts.forEach(account -> sending.send(account, target));
            return accounts.size();
        });
    }

    @Override
    public void send(Viewer viewer, CommandId id, UUID user) {
        viewer.require(Permission.USER_MANAGE);
        Json input = Json.object().put("user", user.toString()).build();
        commands.run(viewer, id, "send-link", input, () -> {
            UserView to = users.find(user).filter(UserView::isActive).orElseThrow(StoredUsers::notHere);
            Json named = Json.object().put("name", to.name()).build(); // by which people find it: nothing of it changes
            activity.record(viewer, id, "send-link", StoredUsers.subject(user), to.partner(), named, named);
            sending.send(to, LocalTarget.OVERVIEW);
            return Json.Null.NULL;
        });
    }

    @Override
    public URI issue(Viewer viewer, UUID user) {
        if (!(viewer.scope() instanceof Scope.OfSystem)) {
            throw Refused.notFound("this user");
        }
        return transactions.write(viewer, () -> {
            UserView to = users.find(user).filter(UserView::isActive).orElseThrow(StoredUsers::notHere);
            return sending.link(to, LocalTarget.OVERVIEW);
        });
    }

    @Override
    public Optional<UserView> look(String text) {
        return transactions.read(
                HUB,
                () -> Secret.read(text).flatMap(rows::look).flatMap(users::find).filter(UserView::isActive));
    }

    @Override
    public Optional<UUID> use(String text) {
        return transactions.write(
                HUB,
                () -> Secret.read(text)
                        .flatMap(rows::use)
                        .flatMap(users::find)
                        .filter(UserView::isActive)
                        .map(UserView::id));
    }
}
