package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserPagesTest {
    private final TestHub hub = TestHub.shared();
    private final Visitor administrator = Visitor.as(hub, Optional.empty(), "administrator");

    @Test
    void somebodyIsInvitedGivenRolesShutOutAndLetInAgain() {
        String email = TestHub.ids().next() + "@example.com";
        HttpResponse<String> invited = administrator.post(
                "/users", Map.of("name", "Ivy <b>", "email", email, "partner", "", "roles", "auditor"));
        assertEquals(303, invited.statusCode());
        String page = invited.headers().firstValue("Location").orElseThrow();

        administrator.post(page + "/roles", Map.of("roles", "finance"));
        administrator.post(page + "/deactivate", Map.of());
        String shown = administrator.get(page).body();

        assertTrue(shown.contains("Ivy &lt;b&gt;") && shown.contains("Shut out"), shown);
        assertTrue(shown.contains("<del>auditor</del>") && shown.contains("<ins>finance</ins>"), shown);
        assertEquals(303, administrator.post(page + "/activate", Map.of()).statusCode());
        assertEquals(303, administrator.post(page + "/link", Map.of()).statusCode());
        String told = administrator.get("/activity").body();
        assertTrue(
                told.contains("Sent a sign-in link · <a href=\"" + page + "\" title=\"" + page.substring(1) + "\">Ivy"),
                told);
    }

    @Test
    void anInvitationThatCantBeTakenComesBackAsItWasEntered() {
        HttpResponse<String> answer =
                administrator.post("/users", Map.of("name", "Ivy", "email", "nowhere", "partner", ""));

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("value=\"nowhere\"") && answer.body().contains("value=\"Ivy\""));
        assertTrue(answer.body().contains("be sent to") && answer.body().contains("needs a role"), answer.body());
    }

    @Test
    void theListIsSearched() {
        UserView wanted = Visitor.user(hub, Optional.empty(), "auditor");
        UserView other = Visitor.user(hub, Optional.empty(), "auditor");

        String page = administrator.get("/users?q=" + wanted.email()).body();

        assertTrue(page.contains(wanted.email()));
        assertFalse(page.contains(other.email()));
    }

    @Test
    void theActivityLogTellsWhoDidWhat() {
        String page = administrator.get("/activity").body();

        assertTrue(page.contains("Signed in") && page.contains("/users/"), page);
    }

    @Test
    void aPartnersAdministratorInvitesToItsOwnPartner() {
        Visitor carl = Visitor.as(hub, Optional.of("aws"), "partner-administrator");
        assertFalse(carl.get("/users/new").body().contains("name=\"partner\""));

        String email = TestHub.ids().next() + "@example.com";
        HttpResponse<String> answer =
                carl.post("/users", Map.of("name", "Pat", "email", email, "roles", "partner-finance"));

        assertEquals(303, answer.statusCode());
        assertEquals(
                200,
                carl.get(answer.headers().firstValue("Location").orElseThrow()).statusCode());
        assertEquals(
                404,
                carl.post(
                                "/users",
                                Map.of(
                                        "name",
                                        "Pat",
                                        "email",
                                        "x" + email,
                                        "partner",
                                        "gcp",
                                        "roles",
                                        "partner-finance"))
                        .statusCode());
    }
}
