package dev.ggen.hub.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program's questions at random found: values that the database refuses are the caller's mistake, not a fault of ours. */
class UnstorableValueTest {
    private final TestHub hub = TestHub.shared();
    private final Visitor program = Visitor.stranger(hub).withToken(token());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users?q=%00",
                "/activity?subject=a%00b",
                "/agreements?q=%00",
                "/agreements?on=%2B999999999-01-01",
                "/partners/a%2500",
                "/ledger/balances?effectiveOn=%2B999999999-01-01",
                "/ledger/entries?recordedAt=%2B1000000000-12-31T00:00:00Z",
                "/ledger/accounts?partner=%00",
                "/ledger/accounts?cursor=AA",
                "/reports?source=%00",
                "/reports?state=unheard-of",
                "/statements?agreement=%00",
                "/statements?state=unheard-of",
                "/evidence/leaves?subject=%00",
                "/evidence/consistency?from=-1&to=9223372036854775807",
                "/evidence/leaves/9223372036854775807",
                "/findings?severity=unheard-of",
            })
    void askedForIsRefused(String question) {
        HttpResponse<String> answer = program.get("/api/v1" + question);

        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\ud800b"})
    void handedInIsRefusedAndKeepsNothing(String escaped) {
        String email = "odd-" + TestHub.ids().next() + "@example.com";
        String user = "{\"name\":\"" + escaped + "\",\"email\":\"" + email + "\",\"roles\":[\"auditor\"]}";

        HttpResponse<String> answer = program.call("POST", "/api/v1/users", user);

        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, answer.statusCode() + " " + answer.body());
        assertTrue(!program.get("/api/v1/users?q=" + email).body().contains(email));
    }

    @Test
    void aPageSaysSoToo() {
        HttpResponse<String> answer =
                Visitor.as(hub, Optional.empty(), "administrator").get("/users?q=%00");

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    }

    private String token() {
        Set<Permission> all = EnumSet.allOf(Permission.class);
        UserView user = Visitor.user(hub, Optional.empty(), "administrator", "partner-manager", "finance");
        Set<Permission> own = EnumSet.copyOf(all);
        own.remove(Permission.STATEMENT_DISPUTE);
        return hub.part(Tokens.class)
                .make(
                        new Viewer(user.id(), user.name(), new Scope.Vendor(), own),
                        TestHub.ids().nextCommand(),
                        new NewToken("odd", own, 1))
                .secret()
                .orElseThrow();
    }
}
