package dev.ggen.hub;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a new hub needs before anybody can work with it: its program, and somebody who may let others in. Safe to repeat. */
public final class FirstStart {
    private static final Viewer HUB = Viewer.system("first start");
    private static final int TWO = 2;

    private FirstStart() {}

    /**
     * What is there now.
     *
     * @param version the newest version of the program
     * @param link lets the first administrator in, once; empty where there are others
     */
    public record Done(int version, Optional<URI> link) {}

    /**
     * Publishes the program, and makes the first administrator where nobody is known; while he is the only one, every start hands out
     * another link for him, because the one before may have been lost.
     *
     * @param email the first administrator's address
     */
    public static Done of(Hub.Running hub, String email) {
        int version = hub.part(ProgramSetup.class).ensurePublished(HUB);
        Users users = hub.part(Users.class);
        List<UserView> known =
                users.page(HUB, Optional.empty(), Optional.empty(), TWO).items();
        if (known.size() >= TWO) {
            return new Done(version, Optional.empty());
        }
        UserView administrator = known.isEmpty() ? add(hub, users, email) : known.getFirst();
        return new Done(version, Optional.of(hub.part(SignInLinks.class).issue(HUB, administrator.id())));
    }

    private static UserView add(Hub.Running hub, Users users, String email) {
        CommandId id = new CommandId(hub.part(Ids.class).next());
        return users.add(HUB, id, new NewUser(email, "Administrator", Optional.empty(), Set.of("administrator")));
    }
}
