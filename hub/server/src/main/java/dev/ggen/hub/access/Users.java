package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may sign in, and in which roles. Takes the permission user-manage; whoever has it at a partner sees and changes that partner's people only.
 *
 * <p>Nobody changes himself, and one administrator always remains.
 */
public interface Users {
    /**
     * By address.
     *
     * @param search part of a name or address, or nothing
     */
    Slice<UserView> page(Viewer viewer, Optional<String> search, Optional<String> cursor, int size);

    /** One of them; oneself without any permission. */
    UserView one(Viewer viewer, UUID user);

    /** The roles that the viewer may see and give. */
    List<RoleView> roles(Viewer viewer);

    /** Lets somebody in and tells him nothing yet. */
    UserView add(Viewer viewer, CommandId id, NewUser user);

    /** Lets somebody in and sends him a link to sign in. */
    UserView invite(Viewer viewer, CommandId id, NewUser user);

    /** Gives somebody exactly these roles, from his next click on. */
    UserView changeRoles(Viewer viewer, CommandId id, UUID user, Set<String> roles);

    /** Shuts somebody out at once: his sessions, tokens and links are over. What he did stays under his name. */
    UserView deactivate(Viewer viewer, CommandId id, UUID user);

    /** Lets somebody in again, in the roles that he had. */
    UserView activate(Viewer viewer, CommandId id, UUID user);
}
