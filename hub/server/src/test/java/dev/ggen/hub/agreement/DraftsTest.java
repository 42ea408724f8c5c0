package dev.ggen.hub.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.form.Choice;
import dev.ggen.settlement.form.FilledAgreement;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final String PROGRAM = "https://ggen.dev/program/ggen/";
    private static final String TERMS = "https://ggen.dev/ns/partner#";

    private final TestHub hub = TestHub.shared();
    private final AgreementDrafts drafts = hub.part(AgreementDrafts.class);
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));
    private final Viewer ben = TestHub.vendor("Ben", EnumSet.allOf(Permission.class));

    @BeforeEach
    void publish_a_program() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
    }

    @Test
    void an_agreement_is_written_by_a_form_and_seen_as_sentences() {
        Visitor manager = Visitor.as(hub, Optional.empty(), "partner-manager");
        String begun = manager.get("/agreements/drafts/new").body();
        assertTrue(begun.contains("Effective from"), begun);
        Map<String, String> form = new HashMap<>(hidden(begun));
        form.put("do", "add - clause ShareClause");
        form.put("agreementType.0", PROGRAM + "agreement-type/cloud-platform");
        form.put("vendor.0", PROGRAM + "vendor/ggen");
        form.put("partner.0", PROGRAM + "partner/aws");
        form.put("settlementCurrency.0", "USD");
        form.put("effectiveFrom.0", "2031-09-01");
        form.put("effectiveUntil.0", "2034-09-01");
        String added = manager.post("/agreements/drafts", form).body();
        assertTrue(added.contains("name=\"clause.0!\" value=\"ShareClause\""), added);
        assertTrue(added.contains("name=\"clause.0.validFrom.0\" type=\"date\" value=\"2031-09-01\""), added);

        form.put("do", "look");
        form.put("clause.0!", "ShareClause");
        form.put("clause.0.number.0", "4.1");
        form.put("clause.0.stream.0", PROGRAM + "stream/marketplace-sale");
        form.put("clause.0.receiver.0", TERMS + "vendorReceives");
        form.put("clause.0.rate.0", "30 %");
        form.put("clause.0.remainderTo.0", TERMS + "partnerReceives");
        form.put("clause.0.validFrom.0", "2031-09-01");
        form.put("clause.0.validUntil.0", "2034-09-01");
        String seen = manager.post("/agreements/drafts", form).body();
        assertTrue(seen.contains("<b>4.1</b>"), seen);
        assertTrue(seen.contains("30&nbsp;%") || seen.contains("30 %") || seen.contains("30\u00a0%"), seen);
        assertTrue(seen.contains("This is needed."), seen);

        form.put("do", "save");
        assertEquals(303, manager.post("/agreements/drafts", form).statusCode());
        AgreementDraft kept = drafts.byId(ann, UUID.fromString(form.get("draft")));
        assertEquals(1, kept.revision());
        assertTrue(
                kept.source().text().orElseThrow().contains("p:rate 0.30"),
                () -> kept.source().text().orElseThrow());
        assertTrue(manager.get("/agreements/drafts").body().contains(kept.id().toString()));
        assertEquals(
                kept.source().text().orElseThrow(),
                manager.get("/agreements/drafts/" + kept.id() + "/file").body());
        assertEquals(409, manager.post("/agreements/drafts", form).statusCode());
        assertEquals(
                303,
                manager.post("/agreements/drafts/" + kept.id() + "/discard", Map.of())
                        .statusCode());
        assertEquals(404, manager.get("/agreements/drafts/" + kept.id()).statusCode());
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> hidden = new HashMap<>();
        for (String name : List.of("draft", "revision", "iri")) {
            String start = "name=\"" + name + "\" value=\"";
            int at = page.indexOf(start) + start.length();
            hidden.put(name, page.substring(at, page.indexOf('"', at)));
        }
        return hidden;
    }

    @Test
    void an_agreement_is_followed_by_one_with_its_terms() {
        hub.part(Agreements.class).importSigned(ann, TestHub.ids().nextCommand(), SignedFiles.example("AWS-2026"));
        FilledAgreement filled = FilledAgreement.open(
                drafts.form(), hub.part(Agreements.class).byId(ann, "AWS-2026").turtle());
        DraftView view = drafts.look(ann, filled);
        assertEquals(List.of(), view.reading().problems());
        assertEquals(
                List.of("4.1", "4.2"),
                view.clauses().stream().map(AgreementView.Clause::number).toList());
        assertTrue(view.isSound());
        assertTrue(Visitor.as(hub, Optional.empty(), "partner-manager")
                .get("/agreements/drafts/new?from=AWS-2026")
                .body()
                .contains("value=\"prod-cosell0000003\""));
    }

    @Test
    void what_the_program_has_against_it_is_said() {
        String text = SignedFiles.text("AWS-2026").replace("p:rate 0.175", "p:rate 0.95");
        DraftView view = drafts.look(ann, FilledAgreement.open(drafts.form(), SourceFile.of("AWS-2026.ttl", text)));
        assertFalse(view.isSound());
        assertEquals(1, view.findings().size());
        assertEquals(
                "clause.1",
                view.reading()
                        .written()
                        .fieldAt(view.findings().getFirst().places().getFirst().line()));
    }

    @Test
    void who_saves_what_somebody_else_saved_meanwhile_is_told() {
        UUID id = TestHub.ids().next();
        FilledAgreement filled = FilledAgreement.fresh(drafts.form());
        CommandId first = TestHub.ids().nextCommand();
        drafts.save(ann, first, new SaveDraft(id, 0, filled));
        drafts.save(ann, first, new SaveDraft(id, 0, filled));
        drafts.save(ben, TestHub.ids().nextCommand(), new SaveDraft(id, 1, filled));
        Refused refused = assertThrows(
                Refused.class, () -> drafts.save(ann, TestHub.ids().nextCommand(), new SaveDraft(id, 1, filled)));
        assertEquals("draft-changed", refused.findings().getFirst().id());
        assertEquals("Ben", drafts.byId(ann, id).changedBy());
        assertEquals(
                List.of("save-draft", "save-draft"),
                hub
                        .part(Activity.class)
                        .page(ann, Optional.of("agreements/drafts/" + id), Optional.empty(), 10)
                        .items()
                        .stream()
                        .map(Activity.Entry::what)
                        .toList());
    }

    @Test
    void fields_name_what_the_program_declares() {
        List<String> streams = drafts.declared(ann, Set.of("RevenueStream")).stream()
                .map(choice -> choice.label().in("en"))
                .toList();
        assertTrue(streams.contains("Marketplace sale (Cloud platform partnership)"), streams::toString);
        assertEquals(
                List.of(PROGRAM + "vendor/ggen"),
                drafts.declared(ann, Set.of("Vendor")).stream().map(Choice::iri).toList());
    }

    @Test
    void streams_are_those_of_the_type_of_agreement_once_it_is_chosen() {
        Visitor manager = Visitor.as(hub, Optional.empty(), "partner-manager");
        Map<String, String> form =
                new HashMap<>(hidden(manager.get("/agreements/drafts/new").body()));
        form.put("do", "add - clause ShareClause");
        String any = manager.post("/agreements/drafts", form).body();
        assertTrue(any.contains("stream/marketplace-sale") && any.contains("stream/compliance-services"), any);

        form.put("agreementType.0", PROGRAM + "agreement-type/cloud-platform");
        String narrowed = manager.post("/agreements/drafts", form).body();
        assertTrue(narrowed.contains("stream/marketplace-sale"), narrowed);
        assertFalse(narrowed.contains("stream/compliance-services"), narrowed);

        form.put("do", "look");
        form.put("clause.0!", "ShareClause");
        form.put("clause.0.stream.0", PROGRAM + "stream/compliance-services");
        String chosen = manager.post("/agreements/drafts", form).body();
        assertTrue(
                chosen.contains("stream/compliance-services") && !chosen.contains("stream/reseller-software"), chosen);
    }

    @Test
    void programs_save_read_check_and_throw_away_drafts() {
        UserView user = Visitor.user(hub, Optional.empty(), "partner-manager");
        EnumSet<Permission> scopes = EnumSet.of(
                Permission.AGREEMENT_IMPORT,
                Permission.AGREEMENT_READ,
                Permission.PROGRAM_READ,
                Permission.TOKEN_MANAGE);
        Visitor program = Visitor.stranger(hub)
                .withToken(hub.part(Tokens.class)
                        .make(
                                new Viewer(user.id(), user.name(), new Scope.Vendor(), scopes),
                                TestHub.ids().nextCommand(),
                                new NewToken("drafts", scopes, 1))
                        .secret()
                        .orElseThrow());
        UUID id = TestHub.ids().next();
        String address = "/api/v1/agreements/drafts/" + id;
        String whole = SignedFiles.text("AWS-2026").replace("AWS-2026", "AWS-2031");

        HttpResponse<String> saved = program.call("PUT", address, body(0, whole));
        assertEquals(200, saved.statusCode(), saved::body);
        assertTrue(
                saved.body().contains("\"name\":\"AWS-2031\"") && saved.body().contains("\"revision\":1"), saved::body);
        assertTrue(program.get("/api/v1/agreements/drafts").body().contains(id.toString()));
        assertTrue(
                program.get(address).body().contains("p:rate 0.175"),
                () -> program.get(address).body());
        String sound = program.get(address + "/check").body();
        assertTrue(sound.contains("\"sound\":true") && sound.contains("17.5"), sound);
        assertEquals(409, program.call("PUT", address, body(0, whole)).statusCode());

        String lacking = whole.replace("p:settlementCurrency \"USD\" ;", "");
        assertEquals(200, program.call("PUT", address, body(1, lacking)).statusCode());
        String unsound = program.get(address + "/check").body();
        assertTrue(
                unsound.contains("\"sound\":false")
                        && unsound.contains("\"property\":\"settlementCurrency\"")
                        && unsound.contains("missing"),
                unsound);
        HttpResponse<String> strange = program.call("PUT", address, body(2, whole + "<urn:x> <urn:y> 1 ."));
        assertEquals(422, strange.statusCode());
        assertTrue(strange.body().contains("agreement-not-a-form"), strange::body);
        assertEquals(422, program.call("PUT", address, body(2, "no turtle")).statusCode());
        assertEquals(204, program.call("DELETE", address, "").statusCode());
        assertEquals(404, program.get(address).statusCode());
    }

    private static String body(int revision, String turtle) {
        return new String(
                CanonicalJson.bytes(Json.object()
                        .put("revision", revision)
                        .put("turtle", turtle)
                        .build()),
                StandardCharsets.UTF_8);
    }

    @Test
    void partners_have_no_drafts() {
        Viewer partner = TestHub.partner("aws", "Ada", EnumSet.allOf(Permission.class));
        UUID id = TestHub.ids().next();
        drafts.save(ann, TestHub.ids().nextCommand(), new SaveDraft(id, 0, FilledAgreement.fresh(drafts.form())));
        assertEquals(List.of(), drafts.all(partner));
        assertThrows(Refused.class, () -> drafts.byId(partner, id));
        assertEquals(
                403,
                Visitor.as(hub, Optional.of("aws"), "partner-administrator")
                        .get("/agreements/drafts")
                        .statusCode());
    }
}
