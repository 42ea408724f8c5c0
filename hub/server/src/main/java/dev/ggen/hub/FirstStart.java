package dev.ggen.hub;

import dev.ggen.hub.access.NewUser;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.demo.DemoYear;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
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

    /**
     * Keeps demos and real hubs apart: a demo's year must not happen among real data, nor anybody work on invented figures in earnest.
     *
     * @throws FindingsException when the database is the other kind's
     */
    public static void requireKind(Hub.Running hub, boolean isDemo) {
        Users users = hub.part(Users.class);
        boolean isNew =
                users.page(HUB, Optional.empty(), Optional.empty(), 1).items().isEmpty();
        boolean isOfDemo = users.page(HUB, Optional.of(DemoYear.ADMINISTRATOR), Optional.empty(), 1).items().stream()
                .anyMatch(user -> user.email().equals(DemoYear.ADMINISTRATOR));
        if (!isNew && isDemo != isOfDemo) {
            throw new FindingsException(Finding.red(
                            isDemo ? "data-not-demo" : "data-of-demo",
                            isDemo
                                    ? "this is a real hub's data, in which no demo may happen"
                                    : "this is a demo's data: its figures are invented")
                    .withHint(
                            isDemo
                                    ? "Name a new folder with --data, or leave --data out; nothing was changed here"
                                    : "Start it with --demo, or name another folder with --data"));
        }
    }

    private static UserView add(Hub.Running hub, Users users, String email) {
        CommandId id = new CommandId(hub.part(Ids.class).next());
        return users.add(HUB, id, new NewUser(email, "Administrator", Optional.empty(), Set.of("administrator")));
    }
}
