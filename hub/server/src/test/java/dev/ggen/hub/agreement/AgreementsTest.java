package dev.ggen.hub.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementsTest {
    private static final EnumSet<Permission> MAY =
            EnumSet.of(Permission.PROGRAM_READ, Permission.AGREEMENT_READ, Permission.AGREEMENT_IMPORT);

    private final TestHub hub = TestHub.shared();
    private final Agreements agreements = hub.part(Agreements.class);
    private final Viewer ann = TestHub.vendor("Ann", MAY);
    private final Viewer aws = TestHub.partner("aws", "Ada", MAY);
    private final Viewer gcp = TestHub.partner("gcp", "Gus", MAY);

    @BeforeEach
    void publish() {
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
    }

    @Test
    void a_signed_agreement_is_taken_in_once_however_often_it_is_sent() {
        CommandId command = TestHub.ids().nextCommand();

        assertEquals("AWS-2026", agreements.importSigned(ann, command, SignedFiles.example("AWS-2026")));
        assertEquals("AWS-2026", agreements.importSigned(ann, command, SignedFiles.example("AWS-2026")));
        assertEquals("AWS-2026", imported(SignedFiles.example("AWS-2026")));
        assertEquals(
                1,
                agreements
                        .page(
                                ann,
                                new Agreements.Query(Optional.empty(), Optional.empty(), Optional.empty(), "aws-2026"),
                                Optional.empty(),
                                10)
                        .items()
                        .size());
    }

    @Test
    void its_rules_read_as_sentences() {
        imported(SignedFiles.example("AWS-2026"));

        AgreementView view = agreements.view(aws, "AWS-2026");

        assertEquals("AWS", view.partnerName());
        assertEquals("4.1", view.clauses().getFirst().number());
        assertEquals(
                "ggen receives 30\u00a0% of Marketplace sale, net of tax and refunds, from 2026-09-01 to 2029-08-31;"
                        + " AWS collects and keeps the rest.",
                view.clauses().getFirst().sentence().plain());
        assertTrue(view.signatures().stream()
                .allMatch(signature -> signature.refusal().isEmpty()));
        assertEquals(List.of(), view.findings());
    }

    @Test
    void what_it_says_beside_its_clauses_reads_as_sentences_on_its_page_and_on_its_document() {
        imported(SignedFiles.example("AWS-2026"));
        String text = SignedFiles.text("AWS-2026")
                .replace("AWS-2026", "AWS-TERMS")
                .replace("123456789012", "310987654321")
                .replace(
                        "p:paidEvery",
                        "p:exchangeRates [ p:rateSource p:EcbReferenceRates ; p:rateDay p:monthEnd ] ; p:clawback [ p:withinMonths 1 ] ; p:paidEvery");
        importedWithConfirmedKeys(SignedFiles.signed(text, "AWS-TERMS", "aws"));
        String takenBack =
                "What takes a sale back counts with the sale, by the terms and rates of its day, within 1 month of it; what comes"
                        + " later takes nothing back.";
        String converted =
                "What is reported in another currency counts in USD by the ECB's euro foreign exchange reference rate of the end"
                        + " of its month, the last that was published in it; a payment by that of its own day.";

        assertEquals(
                List.of(converted, takenBack),
                agreements.view(aws, "AWS-TERMS").terms().stream()
                        .map(term -> term.plain())
                        .toList());
        for (Visitor reader : List.of(
                Visitor.as(hub, Optional.empty(), "partner-manager"),
                Visitor.as(hub, Optional.of("aws"), "partner-administrator"))) {
            for (String page : List.of("/agreements/AWS-TERMS", "/agreements/AWS-TERMS/document")) {
                String body = reader.get(page).body().replaceAll("<[^>]*>", "");
                assertTrue(body.contains(takenBack), body);
                assertTrue(body.contains("by the ECB"), body);
            }
        }
    }

    @Test
    void what_is_odd_in_its_rules_is_told_to_the_vendor_alone_and_stops_nothing() {
        String text = SignedFiles.text("AWS-2026")
                .replace("AWS-2026", "AWS-ODD")
                .replace("123456789012", "210987654321")
                .replace(
                        "p:rate 0.30 ;",
                        "p:scale [ p:mode p:slab ; p:countedBy p:byAmount ; p:countedOver p:eachMonth ;"
                                + " p:bracket [ p:bracketFrom 0 ; p:rate 0.25 ] , [ p:bracketFrom 1000 ; p:rate 0.30 ] ] ;");
        importedWithConfirmedKeys(SignedFiles.signed(text, "AWS-ODD", "aws"));

        assertEquals(
                List.of("selling-more-pays-less"),
                agreements.view(ann, "AWS-ODD").advice().stream()
                        .map(finding -> finding.id())
                        .toList());
        assertEquals(List.of(), agreements.view(aws, "AWS-ODD").advice());
    }

    @Test
    void a_partner_finds_its_own_and_no_other() {
        imported(SignedFiles.example("AWS-2026"));
        imported(SignedFiles.example("GCP-2026"));

        assertEquals("AWS-2026", agreements.byId(aws, "AWS-2026").id());
        assertEquals("not-found", refusal(() -> agreements.byId(gcp, "AWS-2026")));
        assertTrue(agreements.page(gcp, Agreements.Query.ALL, Optional.empty(), 100).items().stream()
                .allMatch(agreement -> agreement.partner().equals("gcp")));
        assertEquals(
                List.of(),
                agreements
                        .page(gcp, Agreements.Query.ofPartner("aws"), Optional.empty(), 10)
                        .items());
        assertEquals(
                Refused.Kind.FORBIDDEN,
                assertThrows(
                                Refused.class,
                                () -> agreements.importSigned(
                                        TestHub.partner("aws", "Ada", EnumSet.of(Permission.AGREEMENT_READ)),
                                        TestHub.ids().nextCommand(),
                                        SignedFiles.example("AWS-2026")))
                        .kind());
    }

    @Test
    void a_changed_byte_is_refused() {
        ImportAgreement example = SignedFiles.example("MCKINSEY-2026");
        SourceFile forged =
                SourceFile.of("MCKINSEY-2026.ttl", example.turtle().text().orElseThrow() + "\n# and one thing more\n");

        assertTrue(refusals(() -> imported(new ImportAgreement(
                        forged, example.vendorSignature(), example.partnerSignature(), example.signers())))
                .contains("signature-of-another-file"));
    }

    @Test
    void a_rate_outside_its_range_is_refused_with_what_is_allowed() {
        String text =
                SignedFiles.text("AWS-2026").replace("AWS-2026", "AWS-HIGH").replace("p:rate 0.30", "p:rate 0.45");

        assertEquals(
                List.of("rate-outside-range"), refusals(() -> imported(SignedFiles.signed(text, "AWS-HIGH", "aws"))));
    }

    @Test
    void one_source_belongs_to_one_agreement_on_one_day() {
        imported(SignedFiles.example("AWS-2026"));
        String rival = SignedFiles.text("AWS-2026").replace("AWS-2026", "AWS-RIVAL");
        String later = rival.replace("AWS-RIVAL", "AWS-2029")
                .replace("2029-09-01", "2032-09-01")
                .replace("2026-09-01", "2029-09-01");

        assertEquals(
                List.of("source-claimed-twice"),
                refusals(() -> imported(SignedFiles.signed(rival, "AWS-RIVAL", "aws"))));
        assertEquals("AWS-2029", importedWithConfirmedKeys(SignedFiles.signed(later, "AWS-2029", "aws")));
    }

    @Test
    void a_renewal_within_a_month_is_taken_in_of_the_same_partner_only() {
        imported(SignedFiles.example("AWS-2026"));
        imported(SignedFiles.example("GCP-2026"));
        String base = SignedFiles.text("AWS-2026").replace("123456789012", "999900001111");
        String first = base.replace("AWS-2026", "AWS-A").replace("2029-09-01", "2028-09-16");
        String second = base.replace("AWS-2026", "AWS-R").replace("2026-09-01", "2028-09-16");
        String anothers = second.replace("AWS-R", "GCP-R").replace("partner/aws", "partner/gcp");
        String nextMonth = anothers.replace("GCP-R", "GCP-M").replace("2028-09-16", "2028-10-01");

        assertEquals("AWS-A", importedWithConfirmedKeys(SignedFiles.signed(first, "AWS-A", "aws")));
        assertEquals(
                List.of("source-claimed-twice"),
                refusals(() -> imported(SignedFiles.signed(anothers, "GCP-R", "gcp"))));
        assertEquals(
                "party-key-unknown",
                refusal(() -> imported(SignedFiles.signed(nextMonth, "GCP-M", "gcp"))),
                "its source is free");
        assertEquals("AWS-R", importedWithConfirmedKeys(SignedFiles.signed(second, "AWS-R", "aws")));
    }

    @Test
    void another_text_under_a_known_id_is_refused() {
        imported(SignedFiles.example("GCP-2026"));
        String other = SignedFiles.text("GCP-2026") + "\n# another\n";

        assertEquals(
                List.of("agreement-exists"), refusals(() -> imported(SignedFiles.signed(other, "GCP-2026", "gcp"))));
    }

    @Test
    void a_month_gets_the_folder_that_settling_reads(@TempDir Path folder) throws IOException {
        imported(SignedFiles.example("AWS-2026"));
        imported(SignedFiles.example("GCP-2026"));
        List<StoredAgreement> valid =
                agreements.validIn(ann, LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01"));

        for (Map.Entry<String, byte[]> file : AgreementFiles.folder(valid).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        AgreementFolder.Contents contents = AgreementFolder.read(folder, "agreements");
        assertEquals(List.of(), contents.findings());
        assertEquals(valid.size(), contents.agreements().size());
        assertTrue(valid.stream().anyMatch(agreement -> agreement.id().equals("AWS-2026")));
        assertTrue(agreements.validIn(ann, LocalDate.parse("2026-08-01"), LocalDate.parse("2026-09-01")).stream()
                .noneMatch(agreement -> agreement.id().equals("AWS-2026")));
    }

    private String importedWithConfirmedKeys(ImportAgreement agreement) {
        assertEquals("party-key-unknown", refusal(() -> imported(agreement)));
        PartyKeys keys = hub.part(PartyKeys.class);
        keys.all(ann).stream()
                .filter(key -> key.broughtBy().equals(ann.user()) && key.state() == PartyKey.State.WAITS)
                .forEach(key -> keys.confirm(
                        TestHub.vendor("Ben", MAY), TestHub.ids().nextCommand(), key.id(), "read out on the phone"));
        return imported(agreement);
    }

    private String imported(ImportAgreement agreement) {
        return agreements.importSigned(ann, TestHub.ids().nextCommand(), agreement);
    }

    private static String refusal(Runnable work) {
        return refusals(work).getFirst();
    }

    private static List<String> refusals(Runnable work) {
        return assertThrows(Refused.class, work::run).findings().stream()
                .map(finding -> finding.id())
                .toList();
    }
}
