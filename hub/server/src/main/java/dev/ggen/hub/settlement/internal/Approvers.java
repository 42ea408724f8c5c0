package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.access.RoleView;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may let a close be posted, by name: whom to ask. */
@Component
final class Approvers {
    private final Users users;

    Approvers(Users users) {
        this.users = users;
    }

    List<String> names(Viewer viewer) {
        Viewer reader = reader(viewer);
        Set<String> roles = users.roles(reader).stream()
                .filter(role -> role.permissions().contains(Permission.MONTH_APPROVE))
                .map(RoleView::id)
                .collect(Collectors.toSet());
        return users.page(reader, Optional.empty(), Optional.empty(), Slice.MOST).items().stream()
                .filter(user -> user.isActive() && user.partner().isEmpty())
                .filter(user -> user.roles().stream().anyMatch(roles::contains))
                .map(UserView::name)
                .toList();
    }

    /** Whoever sees months may know whom to ask, though he might not manage users. */
    private static Viewer reader(Viewer viewer) {
        EnumSet<Permission> permissions = EnumSet.of(Permission.USER_MANAGE);
        permissions.addAll(viewer.permissions());
        return new Viewer(viewer.user(), viewer.name(), viewer.scope(), permissions);
    }
}
