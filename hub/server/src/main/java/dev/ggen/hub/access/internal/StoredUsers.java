package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.RoleView;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Users in their tables. */
@Component
final class StoredUsers implements Users {
    private final UserRows rows;
    private final RoleRows roles;
    private final UserChanges changes;
    private final Endings endings;
    private final Transactions transactions;

    StoredUsers(UserRows rows, RoleRows roles, UserChanges changes, Endings endings, Transactions transactions) {
        this.rows = rows;
        this.roles = roles;
        this.changes = changes;
        this.endings = endings;
        this.transactions = transactions;
    }

    @Override
    public Slice<UserView> page(Viewer viewer, Optional<String> search, Optional<String> cursor, int size) {
        viewer.require(Permission.USER_MANAGE);
        return transactions.read(viewer, () -> rows.page(search, cursor, Math.clamp(size, 1, Slice.MOST)));
    }

    @Override
    public UserView one(Viewer viewer, UUID user) {
        if (!viewer.user().equals(user)) {
            viewer.require(Permission.USER_MANAGE);
        }
        return transactions.read(viewer, () -> found(user));
    }

    private UserView found(UUID user) {
        return rows.find(user).orElseThrow(StoredUsers::notHere);
    }

    @Override
    public List<RoleView> roles(Viewer viewer) {
        viewer.require(Permission.USER_MANAGE);
        return transactions.read(viewer, roles::all);
    }

    @Override
    public UserView add(Viewer viewer, CommandId id, NewUser user) {
        return added(viewer, id, user, "add-user");
    }

    @Override
    public UserView invite(Viewer viewer, CommandId id, NewUser user) {
        return added(viewer, id, user, "invite-user");
    }

    private UserView added(Viewer viewer, CommandId id, NewUser asked, String name) {
        viewer.require(Permission.USER_MANAGE);
        NewUser user = atOwnPartner(viewer, asked);
        NewUserCheck.require(user, transactions.read(viewer, roles::all));
        return one(viewer, changes.add(viewer, id, name, user));
    }

    /** Whoever manages a partner's people need not name it, and can't name another. */
    private static NewUser atOwnPartner(Viewer viewer, NewUser user) {
        Optional<String> own = viewer.partner();
        if (own.isEmpty() || own.equals(user.partner())) {
            return user;
        }
        if (user.partner().isPresent()) {
            throw Refused.notFound("this partner");
        }
        return new NewUser(user.email(), user.name(), own, user.roles());
    }

    @Override
    public UserView changeRoles(Viewer viewer, CommandId id, UUID user, Set<String> given) {
        Json input = input(user)
                .put("roles", Json.ofStrings(given.stream().sorted().toList()))
                .build();
        return changed(viewer, id, "change-roles", user, input, () -> {
            boolean isAtPartner = found(user).partner().isPresent();
            List<Finding> objections = NewUserCheck.roles(given, isAtPartner, roles.all());
            if (!objections.isEmpty()) {
                throw Refused.invalid(objections);
            }
            rows.setRoles(user, isAtPartner, given);
            return found(user);
        });
    }

    @Override
    public UserView deactivate(Viewer viewer, CommandId id, UUID user) {
        return changed(viewer, id, "deactivate-user", user, input(user).build(), () -> {
            rows.setActive(user, false);
            transactions.asSystem(() -> {
                endings.endAll(user);
                return user;
            });
            return found(user);
        });
    }

    @Override
    public UserView activate(Viewer viewer, CommandId id, UUID user) {
        return changed(viewer, id, "activate-user", user, input(user).build(), () -> {
            rows.setActive(user, true);
            return found(user);
        });
    }

    private UserView changed(Viewer viewer, CommandId id, String name, UUID user, Json input, Supplier<UserView> work) {
        viewer.require(Permission.USER_MANAGE);
        if (viewer.user().equals(user)) {
            throw Refused.conflict(
                    "user-is-self",
                    "nobody changes his own roles or shuts himself out; nothing was changed",
                    "ask another administrator");
        }
        changes.change(viewer, id, name, input, () -> found(user), work);
        return one(viewer, user);
    }

    private static Json.Builder input(UUID user) {
        return Json.object().put("user", user.toString());
    }

    static Refused notHere() {
        return Refused.notFound("this user");
    }

    static String subject(UUID user) {
        return "users/" + user;
    }
}
