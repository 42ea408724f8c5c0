package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Kept views, for programs. */
class ViewsTest {
    private static final String LIST = "/api/v1/views?path=/statements";
    private static final String HELD = "{\"path\":\"/statements\",\"name\":\"Held\",\"query\":\"state=held\"}";

    private final TestHub hub = TestHub.shared();
    private final Visitor ann = program(Permission.TOKEN_MANAGE);
    private final Visitor ben = program(Permission.TOKEN_MANAGE);

    @Test
    void aViewIsKeptChangedByItsNameAndRemoved() {
        assertEquals(204, ann.call("POST", "/api/v1/views", HELD).statusCode());
        assertTrue(ann.get(LIST).body().contains("\"query\":\"state=held\""));
        assertEquals(
                204,
                ann.call("POST", "/api/v1/views", HELD.replace("state=held", "state=disputed"))
                        .statusCode());
        String changed = ann.get(LIST).body();
        assertTrue(changed.contains("\"query\":\"state=disputed\"") && !changed.contains("state=held"), changed);

        assertEquals(204, ann.call("DELETE", "/api/v1/views/" + id(changed), "").statusCode());
        assertEquals("{\"items\":[]}", ann.get(LIST).body());
    }

    @Test
    void itIsItsOwnersAlone() {
        ann.call("POST", "/api/v1/views", HELD);
        String view = id(ann.get(LIST).body());

        assertEquals("{\"items\":[]}", ben.get(LIST).body());
        assertEquals(404, ben.call("DELETE", "/api/v1/views/" + view, "").statusCode());
        assertTrue(ann.get(LIST).body().contains(view));
    }

    @Test
    void whatIsNoListOfThisHubIsRefused() {
        assertEquals(
                422,
                ann.call("POST", "/api/v1/views", HELD.replace("/statements", "//elsewhere.example.com"))
                        .statusCode());
        assertEquals(400, ann.get("/api/v1/views").statusCode());
    }

    @Test
    void aTokenForSomethingElseNeitherSeesNorChangesThem() {
        Visitor narrow = program(Permission.STATEMENT_READ);

        assertEquals(403, narrow.get(LIST).statusCode());
        assertEquals(403, narrow.call("POST", "/api/v1/views", HELD).statusCode());
        assertEquals(
                403,
                narrow.call("DELETE", "/api/v1/views/" + TestHub.ids().next(), "")
                        .statusCode());
    }

    private static String id(String list) {
        Matcher found = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(list);
        assertTrue(found.find(), list);
        return found.group(1);
    }

    private Visitor program(Permission scope) {
        UserView user = Visitor.user(hub, Optional.empty(), "administrator");
        Viewer maker = new Viewer(
                user.id(),
                user.name(),
                new Scope.Vendor(),
                EnumSet.of(Permission.TOKEN_MANAGE, Permission.STATEMENT_READ));
        NewToken wanted = new NewToken("views", Set.of(scope), 1);
        return Visitor.stranger(hub)
                .withToken(hub.part(Tokens.class)
                        .make(maker, TestHub.ids().nextCommand(), wanted)
                        .secret()
                        .orElseThrow());
    }
}
