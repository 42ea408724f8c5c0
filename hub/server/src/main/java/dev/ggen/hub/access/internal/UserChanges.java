package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Changes of users as commands, each with what was before and after. */
@Component
final class UserChanges {
    private final Commands commands;
    private final Activity activity;
    private final LinkSending links;
    private final UserRows rows;
    private final Ids ids;

    UserChanges(Commands commands, Activity activity, LinkSending links, UserRows rows, Ids ids) {
        this.commands = commands;
        this.activity = activity;
        this.links = links;
        this.rows = rows;
        this.ids = ids;
    }

    UUID add(Viewer viewer, CommandId id, String name, NewUser user) {
        Json input = Json.object()
                .put("email", user.email())
                .put("name", user.name())
                .put("partner", user.partner().orElse(""))
                .put("roles", Json.ofStrings(user.roles().stream().sorted().toList()))
                .build();
        Json answer = commands.run(viewer, id, name, input, () -> {
            UUID made = ids.next();
            if (!rows.add(made, user)) {
                throw Refused.conflict(
                        "user-exists",
                        user.email() + " is a user already; nothing was changed",
                        "look for the address on the page Users, also among those deactivated");
            }
            rows.setRoles(made, user.partner().isPresent(), user.roles());
            UserView after = rows.find(made).orElseThrow();
            record(viewer, id, name, after, Json.Null.NULL, state(after));
            if (name.equals("invite-user")) {
                links.invite(viewer, after);
            }
            return Json.of(made.toString());
        });
        return UUID.fromString(JsonFields.answered(answer));
    }

    void change(
            Viewer viewer, CommandId id, String name, Json input, Supplier<UserView> current, Supplier<UserView> work) {
        commands.run(viewer, id, name, input, () -> {
            rows.lockAdministrators();
            UserView before = current.get();
            UserView after = work.get();
            if (UserRows.isAdministrator(before) && !rows.hasAdministrator()) {
                throw Refused.conflict(
                        "administrator-is-last",
                        before.name() + " is the last administrator; nothing was changed",
                        "make somebody else an administrator first");
            }
            record(viewer, id, name, after, state(before), state(after));
            return Json.Null.NULL;
        });
    }

    private void record(Viewer viewer, CommandId id, String what, UserView user, Json before, Json after) {
        activity.record(viewer, id, what, StoredUsers.subject(user.id()), user.partner(), before, after);
    }

    private static Json state(UserView user) {
        return Json.object()
                .put("email", user.email())
                .put("name", user.name())
                .put("partner", user.partner().orElse(""))
                .put("roles", Json.ofStrings(user.roles()))
                .put("active", user.isActive())
                .build();
    }
}
