package dev.ggen.hub.demo;

import dev.ggen.hub.access.RoleView;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demo's people in the hub: lets them in, acts as one of them, makes links for visitors. */
@Component
final class DemoPeople {
    private final Users users;
    private final SignInLinks links;

    DemoPeople(Users users, SignInLinks links) {
        this.users = users;
        this.links = links;
    }

    void letIn(Viewer system) {
        for (DemoPerson person : DemoPerson.values()) {
            users.add(system, StepId.of("user/" + person.email()), person.user());
        }
    }

    /** With the permissions that the person's roles give at this moment. */
    Viewer viewer(Viewer system, DemoPerson person) {
        UserView user = user(system, person);
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        users.roles(system).stream()
                .filter(role -> user.roles().contains(role.id()))
                .map(RoleView::permissions)
                .forEach(permissions::addAll);
        Scope scope = user.partner().<Scope>map(Scope.OfPartner::new).orElseGet(Scope.Vendor::new);
        return new Viewer(user.id(), user.name(), scope, permissions);
    }

    /** A new link for each that is still let in. */
    List<DemoDoor> doors(Viewer system) {
        return Arrays.stream(DemoPerson.values())
                .map(person -> user(system, person))
                .filter(UserView::isActive)
                .map(user -> new DemoDoor(
                        String.join(", ", user.roles()), user.name(), user.partner(), links.issue(system, user.id())))
                .toList();
    }

    private UserView user(Viewer system, DemoPerson person) {
        return users.page(system, Optional.of(person.email()), Optional.empty(), 1).items().stream()
                .filter(user -> user.email().equals(person.email()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person.email() + " isn't let in"));
    }
}
