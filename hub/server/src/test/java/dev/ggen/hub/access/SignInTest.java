package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Viewer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Viewer SYSTEM = Viewer.system("test");

    private final TestHub hub = TestHub.shared();
    private final SignInLinks links = hub.part(SignInLinks.class);

    @Test
    void lookingAtALinkDoesntUseItUpAndPressingItsButtonDoes() {
        String link = link(Visitor.user(hub, Optional.empty(), "auditor"));
        Visitor scanner = Visitor.stranger(hub);
        Visitor ann = Visitor.stranger(hub);

        assertEquals(200, scanner.get(link).statusCode());
        assertEquals(200, ann.get(link).statusCode());
        HttpResponse<String> used = ann.post(link, Map.of("to", "/account"));

        assertEquals(303, used.statusCode());
        assertEquals("/account", used.headers().firstValue("Location").orElseThrow());
        assertEquals(200, ann.get("/account").statusCode());
    }

    @Test
    void aLinkWorksOnce() {
        String link = link(Visitor.user(hub, Optional.empty(), "auditor"));
        Visitor first = Visitor.stranger(hub);
        Visitor second = Visitor.stranger(hub);
        second.get(link);

        assertEquals(303, first.post(link, Map.of()).statusCode());
        HttpResponse<String> again = second.post(link, Map.of());

        assertEquals(410, again.statusCode());
        assertTrue(again.body().contains("This link is over"), again.body());
        assertTrue(again.body().contains("Send me a link"), "a new one is offered");
        assertEquals(303, second.get("/account").statusCode());
    }

    @Test
    void aSessionCookieIsOutOfScriptsReach() {
        String link = link(Visitor.user(hub, Optional.empty(), "auditor"));
        Visitor ann = Visitor.stranger(hub);

        List<String> cookies = ann.post(link, Map.of()).headers().allValues("Set-Cookie");

        String session = cookies.stream()
                .filter(cookie -> cookie.startsWith("ggen_session="))
                .findFirst()
                .orElseThrow();
        assertTrue(session.contains("HttpOnly") && session.contains("SameSite=Lax") && session.contains("Path=/"));
        assertFalse(session.contains("Secure"), "over plain HTTP a Secure cookie would be lost");
    }

    @Test
    void aCopyOfTheCookieIsWorthlessAfterSigningOut() {
        Visitor ann = Visitor.as(hub, Optional.empty(), "auditor");
        Visitor thief = ann.copy();
        assertEquals(200, thief.get("/account").statusCode());

        ann.post("/sign-out", Map.of());

        assertEquals(303, thief.get("/account").statusCode());
        assertEquals(303, ann.get("/account").statusCode());
        assertTrue(thief.get("/sign-in").body().contains("Your session has ended"), "whoever was cut off is told so");
        assertFalse(ann.get("/sign-in").body().contains("Your session has ended"), "who left knows it");
    }

    @Test
    void aFormWithoutItsTokenOrWithAnothersChangesNothing() {
        Visitor ann = Visitor.as(hub, Optional.empty(), "auditor");
        Visitor ben = Visitor.as(hub, Optional.empty(), "auditor");
        String bens = ben.formToken();

        assertEquals(403, ann.postOnly("/sign-out", Map.of()).statusCode());
        assertEquals(403, ann.postOnly("/sign-out", Map.of("_csrf", bens)).statusCode());
        assertEquals(200, ann.get("/account").statusCode());
    }

    @Test
    void signingInIsAFormToo() {
        String link = link(Visitor.user(hub, Optional.empty(), "auditor"));

        assertEquals(403, Visitor.stranger(hub).postOnly(link, Map.of()).statusCode());
    }

    @Test
    void theAnswerIsTheSameWhetherAnAddressIsKnownOrNot() {
        UserView known = Visitor.user(hub, Optional.empty(), "auditor");
        HttpResponse<String> ofKnown = Visitor.stranger(hub).post("/sign-in", Map.of("email", known.email()));
        HttpResponse<String> ofUnknown = Visitor.stranger(hub).post("/sign-in", Map.of("email", "no@example.com"));

        assertEquals(ofKnown.statusCode(), ofUnknown.statusCode());
        assertEquals(
                ofKnown.headers().firstValue("Location"), ofUnknown.headers().firstValue("Location"));
    }

    @Test
    void nobodyIsSentElsewhereAfterSigningIn() {
        for (String elsewhere :
                List.of("https://evil.example", "//evil.example", "/\\evil.example", "/sign-in", "javascript:1")) {
            String link = link(Visitor.user(hub, Optional.empty(), "auditor"));
            HttpResponse<String> answer = Visitor.stranger(hub).post(link, Map.of("to", elsewhere));
            assertEquals("/", answer.headers().firstValue("Location").orElseThrow(), elsewhere);
        }
    }

    @Test
    void whoIsShutOutIsOutWithTheNextClick() {
        UserView ann = Visitor.user(hub, Optional.empty(), "auditor");
        String unused = link(ann);
        Visitor browser = Visitor.signedIn(hub, ann.id());

        hub.part(Users.class).deactivate(SYSTEM, TestHub.ids().nextCommand(), ann.id());

        assertEquals(303, browser.get("/account").statusCode());
        assertEquals(410, Visitor.stranger(hub).get(unused).statusCode());
    }

    @Test
    void aSessionEndedElsewhereIsOver() {
        UserView ann = Visitor.user(hub, Optional.empty(), "auditor");
        Visitor office = Visitor.signedIn(hub, ann.id());
        Visitor lost = Visitor.signedIn(hub, ann.id());
        String page = office.get("/account").body();
        String end = page.substring(page.indexOf("/account/sessions/")).split("\"", 2)[0];

        assertEquals(303, office.post(end, Map.of()).statusCode());

        assertEquals(303, lost.get("/account").statusCode());
        assertEquals(200, office.get("/account").statusCode());
    }

    private String link(UserView user) {
        URI link = links.issue(SYSTEM, user.id());
        return link.getPath();
    }
}
