package dev.ggen.hub.browser;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.platform.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Lets visitors into a hub. */
public final class Doors {
    private Doors() {}

    /** The address of a hub. */
    public static String home(TestHub hub) {
        return "http://127.0.0.1:" + hub.port();
    }

    /** Somebody new in these roles, at the vendor or at a partner. */
    public static void signIn(TestHub hub, Visitor visitor, Optional<String> partner, String... roles) {
        signIn(
                hub,
                visitor,
                dev.ggen.hub.access.Visitor.user(hub, partner, roles).id());
    }

    /** Somebody who is known. */
    public static void signIn(TestHub hub, Visitor visitor, UUID user) {
        visitor.to(home(hub) + link(hub, user));
        visitor.page().locator("main form button").first().click();
        visitor.page().waitForURL(home(hub) + "/");
    }

    public static String link(TestHub hub, UUID user) {
        return hub.part(SignInLinks.class).issue(Viewer.system("test"), user).getPath();
    }
}
