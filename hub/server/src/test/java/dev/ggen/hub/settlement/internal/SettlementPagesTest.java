package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.StatementView;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlementPagesTest {
    private static final YearMonth MONTH = YearMonth.of(2027, 10);
    private static final String STATEMENT = "/statements/MCKINSEY-2026/2027-10";

    private final Desk desk = Desk.shared();

    @Test
    void aMonthIsClosedOnItsPages() {
        desk.delivered("mck-2027-10.csv", Desk.sales("mckinsey", "p1,transformation,2027-10-05,1234.55"));
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        assertEquals(List.of(), wrongs(finance, "/reports", "/months", "/months/2027-10", "/statements"));

        HttpResponse<String> sent = finance.post("/months/2027-10/prepare", Map.of());
        assertEquals(303, sent.statusCode(), sent::body);
        CloseView prepared = waited();
        assertEquals(List.of(), wrongs(finance, "/months/2027-10", "/months/2027-10/close"));
        Visitor second = Visitor.as(desk.hub, Optional.empty(), "finance");
        String sheet = second.get("/months/2027-10/close").body();
        assertTrue(sheet.contains("Approve and post"), sheet);
        assertTrue(sheet.contains("Another Test finance prepared this close; it waits for you."), sheet);
        String own = finance.get("/months/2027-10/close").body();
        assertTrue(own.contains("You prepared this close; it waits for somebody else"), own);
        String seen = Visitor.as(desk.hub, Optional.empty(), "auditor")
                .get("/months/2027-10/close")
                .body();
        assertTrue(seen.contains("You see what would be posted"), seen);
        sent = second.post(
                "/months/2027-10/close/approve",
                Map.of(
                        "close",
                        prepared.id().toString(),
                        "seen",
                        prepared.digest().orElseThrow()));
        assertEquals(303, sent.statusCode(), sent::body);
        waited();

        assertEquals(
                List.of(),
                wrongs(second, "/months/2027-10", "/months/2027-10/close", STATEMENT, STATEMENT + "/lines/1"));
        assertTrue(second.get(STATEMENT + "/lines/1").body().contains("mck-2027-10.csv:2"));
        HttpResponse<String> pdf = second.get(STATEMENT + "/files/pdf");
        assertEquals(200, pdf.statusCode());
        assertTrue(
                pdf.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox"));
        linesAreHeld(second);
        partnersFindTheirOwn();
        theApiSaysTheSame();
        everyCentOfARowIsFound();
    }

    private void everyCentOfARowIsFound() {
        String asked = "/statements/cents?agreement=MCKINSEY-2026&kind=row&name=p1";
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        Visitor own = Visitor.as(desk.hub, Optional.of("mckinsey"), "partner-finance");
        Visitor other = Visitor.as(desk.hub, Optional.of("aws"), "partner-finance");
        assertEquals(List.of(), wrongs(finance, "/statements/cents", asked));
        assertEquals(List.of(), wrongs(own, "/statements/cents", asked));
        assertTrue(own.get(asked).body().contains("mck-2027-10.csv:2"));
        assertEquals(404, other.get(asked).statusCode());
        assertTrue(finance.get(STATEMENT + "/lines/1").body().contains("kind=row&amp;name=p1"));
        String unknown = finance.get(asked + "x").body();
        assertTrue(unknown.contains("No report has a row p1x. The most alike are p1"), unknown);

        String api = "/api/v1/statements/MCKINSEY-2026/cents?kind=row&name=p1";
        HttpResponse<String> answer = caller(Optional.empty(), "finance").get(api);
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"exact\":\"1234.55\""), answer.body());
        Visitor strangers = caller(Optional.of("aws"), "partner-finance", "partner-administrator");
        assertEquals(404, strangers.get(api).statusCode());
        assertEquals(422, caller(Optional.empty(), "finance").get(api + "x").statusCode());
    }

    private void linesAreHeld(Visitor finance) {
        HttpResponse<String> held =
                finance.post(STATEMENT + "/lines/1/hold", Map.of("reason", "the bank details are being checked"));

        assertEquals(303, held.statusCode(), held::body);
        assertTrue(finance.get(STATEMENT).body().contains("the bank details are being checked"));
        assertTrue(finance.get("/statements?state=held").body().contains("MCKINSEY-2026 2027-10"));
    }

    private void partnersFindTheirOwn() {
        Visitor own = Visitor.as(desk.hub, Optional.of("mckinsey"), "partner-finance");
        Visitor other = Visitor.as(desk.hub, Optional.of("aws"), "partner-finance");

        assertEquals(
                List.of(), wrongs(own, "/months", "/months/2027-10", "/statements", STATEMENT, STATEMENT + "/lines/1"));
        assertEquals(404, other.get(STATEMENT).statusCode());
        assertEquals(404, other.get(STATEMENT + "/files/bundle").statusCode());
        Visitor program = caller(Optional.of("aws"), "partner-finance", "partner-administrator");
        assertEquals(404, program.get("/api/v1" + STATEMENT).statusCode());
        assertEquals(403, own.get("/reports").statusCode());
        assertEquals(404, own.get("/months/2027-10/close").statusCode());
    }

    private void theApiSaysTheSame() {
        Visitor program = caller(Optional.empty(), "finance");
        for (String path : List.of(
                "/reports", "/months", "/months/2027-10", "/statements", STATEMENT, STATEMENT + "/lines/1/rows")) {
            HttpResponse<String> answer = program.get("/api/v1" + path);
            assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        }
        HttpResponse<String> bundle = program.get("/api/v1" + STATEMENT + "/files/bundle");
        assertEquals(200, bundle.statusCode());
        assertEquals(
                Optional.of("\"" + listed().bundleDigest() + "\""),
                bundle.headers().firstValue("ETag"));
        HttpResponse<String> again =
                program.getAgain("/api/v1" + STATEMENT + "/files/bundle", "\"" + listed().bundleDigest() + "\"");
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    private StatementView listed() {
        return desk.statements.statement(desk.ann, "MCKINSEY-2026", MONTH).view();
    }

    /** A program that calls with a token of somebody's. */
    private Visitor caller(Optional<String> partner, String... roles) {
        UserView user = Visitor.user(desk.hub, partner, roles);
        EnumSet<Permission> scopes =
                EnumSet.of(Permission.MONTH_READ, Permission.STATEMENT_READ, Permission.TOKEN_MANAGE);
        if (partner.isEmpty()) {
            scopes.add(Permission.REPORT_READ);
        }
        Scope scope = partner.<Scope>map(Scope.OfPartner::new).orElseGet(Scope.Vendor::new);
        IssuedToken token = desk.hub
                .part(Tokens.class)
                .make(
                        new Viewer(user.id(), user.name(), scope, scopes),
                        Desk.command(),
                        new NewToken("test", scopes, 1));
        return Visitor.stranger(desk.hub).withToken(token.secret().orElseThrow());
    }

    private CloseView waited() {
        CloseView run = desk.months.month(desk.ann, MONTH).runs().getFirst();
        desk.job(run.job());
        return desk.months.close(desk.ann, run.id());
    }

    private static List<String> wrongs(Visitor visitor, String... paths) {
        List<String> wrongs = new ArrayList<>();
        for (String path : paths) {
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                wrongs.add(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return wrongs;
    }
}
