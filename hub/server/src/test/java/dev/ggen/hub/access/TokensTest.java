package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final TestHub hub = TestHub.shared();
    private final Tokens tokens = hub.part(Tokens.class);
    private final UserView ann = Visitor.user(hub, Optional.empty(), "administrator");
    private final Viewer viewer = new Viewer(
            ann.id(), ann.name(), new Scope.Vendor(), EnumSet.of(Permission.TOKEN_MANAGE, Permission.ACTIVITY_READ));

    @Test
    void aTokenCallsAsItsMakerAndNoFurtherThanItsScopes() {
        String secret = made(Permission.ACTIVITY_READ).secret().orElseThrow();
        Visitor program = Visitor.stranger(hub).withToken(secret);

        String me = program.get("/api/v1/me").body();

        assertTrue(me.contains(ann.id().toString()) && me.contains("[\"activity-read\"]"), me);
        assertEquals(200, program.get("/api/v1/activity").statusCode());
        assertEquals(403, program.get("/api/v1/users").statusCode());
        assertEquals(303, program.get("/account").statusCode(), "a token opens no page");
    }

    @Test
    void aTokenLosesWhatItsMakerLoses() {
        String secret = made(Permission.ACTIVITY_READ).secret().orElseThrow();
        Visitor program = Visitor.stranger(hub).withToken(secret);
        Users users = hub.part(Users.class);
        users.add(
                Viewer.system("test"),
                TestHub.ids().nextCommand(),
                new NewUser("other-" + ann.id() + "@example.com", "Other", Optional.empty(), Set.of("administrator")));

        users.changeRoles(Viewer.system("test"), TestHub.ids().nextCommand(), ann.id(), Set.of("partner-manager"));

        assertEquals(403, program.get("/api/v1/activity").statusCode());
    }

    @Test
    void aRevokedTokenIsRefused() {
        IssuedToken made = made(Permission.ACTIVITY_READ);
        Visitor program = Visitor.stranger(hub).withToken(made.secret().orElseThrow());

        tokens.revoke(viewer, TestHub.ids().nextCommand(), made.token().id());

        assertEquals(401, program.get("/api/v1/me").statusCode());
    }

    @Test
    void aSessionsCookieIsNoTokenAndATokenOfAnotherFormIsNone() {
        Visitor browser = Visitor.signedIn(hub, ann.id());

        assertEquals(401, browser.get("/api/v1/me").statusCode());
        assertEquals(
                401, Visitor.stranger(hub).withToken("ggen_x").get("/api/v1/me").statusCode());
    }

    @Test
    void theSecretIsShownOnceAlsoWhenTheCommandIsRepeated() {
        CommandId id = TestHub.ids().nextCommand();
        NewToken wanted = new NewToken("twice", Set.of(Permission.ACTIVITY_READ), 5);

        IssuedToken first = tokens.make(viewer, id, wanted);
        IssuedToken again = tokens.make(viewer, id, wanted);

        assertTrue(first.secret().isPresent() && again.secret().isEmpty());
        assertEquals(first.token().id(), again.token().id());
    }

    @Test
    void aTokenCantReachBeyondItsMakerNorLastForEver() {
        Refused refused = assertThrows(
                Refused.class,
                () -> tokens.make(
                        viewer,
                        TestHub.ids().nextCommand(),
                        new NewToken("", Set.of(Permission.MONTH_APPROVE), Tokens.MOST_DAYS + 1)));

        assertEquals(3, refused.findings().size());
    }

    @Test
    void aScopeIsNamedOnce() {
        Visitor program = Visitor.stranger(hub)
                .withToken(made(Permission.TOKEN_MANAGE).secret().orElseThrow());
        String twice = "{\"name\":\"x\",\"scopes\":[\"token-manage\",\"token-manage\"],\"days\":5}";

        assertEquals(422, program.call("POST", "/api/v1/tokens", twice).statusCode());
    }

    @Test
    void thePageShowsANewTokenOnce() {
        Visitor browser = Visitor.signedIn(hub, ann.id());

        String page = browser.post(
                        "/account/tokens", Map.of("name", "importer", "days", "30", "scopes", "activity-read"))
                .body();

        assertTrue(page.contains("<code id=\"token-secret\">ggen_"), page);
        String later = browser.get("/account").body();
        assertTrue(later.contains("importer") && !later.contains("ggen_"), later);
    }

    private IssuedToken made(Permission... scopes) {
        return tokens.make(viewer, TestHub.ids().nextCommand(), new NewToken("test", Set.of(scopes), 30));
    }
}
