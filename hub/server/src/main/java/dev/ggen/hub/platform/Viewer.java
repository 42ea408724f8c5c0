package dev.ggen.hub.platform;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks: the first argument of every façade's methods.
 *
 * @param user his id; the hub's own id where the hub acts by itself
 * @param name as others see him
 * @param scope whose data he sees
 * @param permissions what he may do there
 */
public record Viewer(UUID user, String name, Scope scope, Set<Permission> permissions) {
    /** The hub's own id in tables that name an actor. */
    public static final UUID HUB = new UUID(0, 0);

    public Viewer {
        permissions = Set.copyOf(permissions);
    }

    /**
     * The hub itself, which may do everything.
     *
     * @param name which part of it: "first start", "sign-in"
     */
    public static Viewer system(String name) {
        return new Viewer(HUB, name, new Scope.OfSystem(), EnumSet.allOf(Permission.class));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Refuses whoever may not. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Refused.forbidden(permission);
        }
    }

    /** The partner to whom this viewer belongs; empty at the vendor. */
    public Optional<String> partner() {
        return scope instanceof Scope.OfPartner(String partner) ? Optional.of(partner) : Optional.empty();
    }

    public boolean isVendor() {
        return scope instanceof Scope.Vendor;
    }
}
