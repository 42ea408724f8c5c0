package dev.ggen.hub.portal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages and the API of program, partners and agreements, over HTTP. */
class ProgramPagesTest {
    private final TestHub hub = TestHub.shared();
    private final Visitor manager = Visitor.as(hub, Optional.empty(), "partner-manager");
    private final Visitor aws = Visitor.as(hub, Optional.of("aws"), "partner-finance");
    private final Visitor gcp = Visitor.as(hub, Optional.of("gcp"), "partner-finance");

    @BeforeEach
    void fill() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        Viewer ann = TestHub.vendor(
                "Ann", EnumSet.of(Permission.PROGRAM_READ, Permission.AGREEMENT_READ, Permission.AGREEMENT_IMPORT));
        hub.part(Agreements.class).importSigned(ann, TestHub.ids().nextCommand(), SignedFiles.example("AWS-2026"));
    }

    @Test
    void the_overview_shows_tiers_promises_and_the_gravest_findings() {
        String page = ok(manager.get("/"));

        assertThat(page).contains("Diamond", "What is promised by when", "Past", "/program/findings/1");
    }

    @Test
    void a_partners_overview_is_about_itself() {
        String page = ok(aws.get("/"));

        assertThat(page).contains("AWS-2026", "What is promised by when");
        assertThat(page).doesNotContain("/program/findings", "mckinsey", "McKinsey");
    }

    @Test
    void a_partners_page_tells_what_happened_to_who_may_know_it_alone() {
        Visitor administrator = Visitor.as(hub, Optional.of("aws"), "partner-administrator");

        assertThat(ok(administrator.get("/partners/aws"))).contains("What happened", "AWS-2026");
        assertThat(ok(aws.get("/partners/aws"))).doesNotContain("What happened", "Nothing was recorded");
    }

    @Test
    void tabs_are_named_in_the_pages_language_whatever_the_programs_is() {
        assertThat(ok(manager.get("/program"))).contains("aria-label=\"What belongs here too\"");
    }

    @Test
    void every_page_of_the_program_is_there_for_who_may_read_it() {
        for (String path : new String[] {
            "/program",
            "/program/promises",
            "/program/findings",
            "/program/findings?severity=yellow&rule=two-values&q=arr",
            "/program/versions",
            "/program/versions/1",
            "/program/proposals/new",
            "/partners",
            "/partners?tier=diamond&sort=-name",
            "/partners/aws",
            "/partners/big-four",
            "/agreements",
            "/agreements?state=in-force",
            "/agreements/new",
            "/agreements/AWS-2026",
            "/agreements/AWS-2026/document"
        }) {
            assertThat(manager.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_finding_lights_both_facts() {
        Matcher first = Pattern.compile("/program/findings/([0-9]+)")
                .matcher(ok(manager.get("/program/findings?rule=two-values")));
        assertThat(first.find()).isTrue();

        String page = ok(manager.get(first.group()));

        assertThat(page.split("<mark class=\"line\">", -1).length - 1).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_agreement_reads_as_sentences_with_its_values_set_off() {
        String page = ok(aws.get("/agreements/AWS-2026"));

        assertThat(page).contains("<b class=\"said short\">30\u00a0%</b>", "id=\"clause-4.1\"", "Holds");
    }

    @Test
    void what_belongs_to_another_partner_is_not_found() {
        for (String path : new String[] {
            "/agreements/AWS-2026",
            "/agreements/AWS-2026/document",
            "/agreements/AWS-2026/files/AWS-2026.ttl",
            "/partners/aws"
        }) {
            assertThat(gcp.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ok(gcp.get("/agreements"))).doesNotContain("AWS-2026");
        Visitor program = caller(Optional.of("gcp"), "partner-administrator");
        assertThat(program.get("/api/v1/agreements/AWS-2026").statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/partners/aws").statusCode()).isEqualTo(404);
        assertThat(ok(program.get("/api/v1/agreements"))).doesNotContain("AWS-2026");
        assertThat(aws.get("/agreements/AWS-2026/files/AWS-2026.ttl").body()).isEqualTo(SignedFiles.text("AWS-2026"));
    }

    @Test
    void who_may_not_propose_gets_no_form() {
        Visitor auditor = Visitor.as(hub, Optional.empty(), "auditor");

        assertThat(auditor.get("/program/proposals/new").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/agreements", Map.of()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_api_pages_tags_and_tells_problems() {
        Visitor program = caller(Optional.empty(), "auditor", "partner-manager");
        HttpResponse<String> partners = program.get("/api/v1/partners?limit=2");
        assertThat(ok(partners)).contains("\"nextCursor\"", "\"tier\"");
        assertThat(partners.headers().firstValue("Link")).isPresent();
        HttpResponse<String> version = program.get("/api/v1/program/versions/1");
        assertThat(ok(version)).contains("\"number\":1", "terms/tiers.ttl");
        assertThat(version.headers().firstValue("ETag")).isPresent();
        assertThat(ok(program.get("/api/v1/findings?severity=yellow&limit=1"))).contains("\"ordinal\":1");
        assertThat(ok(program.get("/api/v1/findings/1"))).contains("\"light\":\"LIT\"");
        HttpResponse<String> none = program.get("/api/v1/agreements/NONE");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("not-found");
        assertThat(manager.get("/program/findings/999999").statusCode()).isEqualTo(404);
        assertThat(manager.get("/program/versions/zero").statusCode()).isEqualTo(404);
    }

    /** A program that calls with a token of somebody's. */
    private Visitor caller(Optional<String> partner, String... roles) {
        UserView user = Visitor.user(hub, partner, roles);
        EnumSet<Permission> scopes =
                EnumSet.of(Permission.PARTNER_READ, Permission.AGREEMENT_READ, Permission.TOKEN_MANAGE);
        if (partner.isEmpty()) {
            scopes.add(Permission.PROGRAM_READ);
        }
        Scope scope = partner.<Scope>map(Scope.OfPartner::new).orElseGet(Scope.Vendor::new);
        IssuedToken token = hub.part(Tokens.class)
                .make(
                        new Viewer(user.id(), user.name(), scope, scopes),
                        TestHub.ids().nextCommand(),
                        new NewToken("test", scopes, 1));
        return Visitor.stranger(hub).withToken(token.secret().orElseThrow());
    }

    private static String ok(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + "\n" + response.body())
                .isEqualTo(200);
        return response.body();
    }
}
