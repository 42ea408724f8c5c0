package dev.ggen.hub.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramFindings.Detail;
import dev.ggen.hub.program.ProgramFindings.Found;
import dev.ggen.hub.program.ProgramFindings.LitFact;
import dev.ggen.hub.program.ProgramFindings.Query;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.receipt.Verdict;
import dev.ggen.settlement.program.ProgramOutline;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final LocalDate AUTUMN = LocalDate.parse("2026-10-02");

    private final TestHub hub = TestHub.shared();
    private final Programs programs = hub.part(Programs.class);
    private final ProgramFindings findings = hub.part(ProgramFindings.class);
    private final Partners partners = hub.part(Partners.class);
    private final int first = hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test")) > 0 ? 1 : 0;
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.of(Permission.PROGRAM_READ, Permission.PARTNER_READ));
    private final Viewer aws =
            TestHub.partner("aws", "Ada", EnumSet.of(Permission.PROGRAM_READ, Permission.PARTNER_READ));

    @Test
    void the_first_version_holds_from_the_day_that_the_program_was_issued() {
        PublishedVersion version = programs.version(ann, first);

        assertEquals(LocalDate.parse("2026-01-25"), version.holdsFrom());
        assertEquals("1.0", version.programVersion());
        assertEquals(1, programs.versionInForce(ann, AUTUMN));
        assertEquals(Optional.empty(), programs.inForce(ann, LocalDate.parse("2026-01-24")));
        assertEquals(
                "no-program-in-force",
                assertThrows(Refused.class, () -> programs.versionInForce(ann, LocalDate.parse("2026-01-24")))
                        .findings()
                        .getFirst()
                        .id());
    }

    @Test
    void its_receipt_is_the_vendors_word_that_every_partner_may_read() {
        Verdict<Statement> verdict = Statement.open(
                programs.receipt(ann, first),
                "receipt.dsse.json",
                hub.part(VendorKey.class).trust());

        Statement statement = verdict instanceof Verdict.Verified<Statement>(Statement content, var _) ? content : null;
        List<String> names = statement == null
                ? List.of()
                : statement.subjects().stream().map(Subject::name).toList();
        assertTrue(names.containsAll(List.of("program", "program/program.ttl", "program/terms/tiers.ttl")));
        assertTrue(names.stream().noneMatch(name -> name.contains("partners/") || name.contains("plan/")));
    }

    @Test
    void two_nodes_that_start_at_once_publish_once() {
        try (TestHub fresh = TestHub.fresh()) {
            ProgramSetup setup = fresh.part(ProgramSetup.class);
            Viewer system = Viewer.system("test");
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(() -> setup.ensurePublished(system)),
                    CompletableFuture.supplyAsync(() -> setup.ensurePublished(system)));

            assertEquals(
                    List.of(1, 1), both.stream().map(CompletableFuture::join).toList());
            assertEquals(
                    1,
                    fresh.part(Programs.class)
                            .versions(ann, Optional.empty(), 10)
                            .items()
                            .size());
        }
    }

    @Test
    void a_partner_gets_what_a_bundle_would_disclose_and_no_more() {
        List<String> paths = programs.sources(aws, first).files().stream()
                .map(SourceFile::path)
                .toList();

        assertTrue(paths.contains("partners/aws/partner.ttl"), paths.toString());
        assertTrue(paths.contains("terms/tiers.ttl"));
        assertFalse(paths.contains("partners/gcp/partner.ttl"));
        assertTrue(paths.stream().noneMatch(path -> path.startsWith("plan/")));
        assertEquals(
                List.of("aws"),
                ids(partners.page(aws, Partners.Query.ALL, Optional.empty(), 10).items()));
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> partners.partner(aws, "gcp")).kind());
    }

    @Test
    void a_partner_finds_no_finding() {
        PublishedVersion version = programs.version(ann, first);

        assertEquals(
                List.of(),
                findings.page(aws, Query.all(version.proposal()), Optional.empty(), 10)
                        .items());
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> findings.finding(aws, version.proposal(), 1))
                        .kind());
    }

    @Test
    void a_finding_shows_both_facts_lit_in_their_turtle() {
        PublishedVersion version = programs.version(ann, first);
        Found found = findings.page(
                        ann,
                        new Query(
                                version.proposal(),
                                Optional.of(Severity.YELLOW),
                                Optional.of("two-values"),
                                Optional.empty(),
                                ""),
                        Optional.empty(),
                        1)
                .items()
                .getFirst();

        Detail detail = findings.finding(ann, version.proposal(), found.ordinal());

        assertTrue(detail.facts().size() >= 2, detail.toString());
        detail.facts().forEach(fact -> {
            assertEquals(
                    List.of(fact.place().line()),
                    fact.lines().stream()
                            .filter(line -> line.light() == LitFact.Light.LIT)
                            .map(LitFact.Line::number)
                            .toList());
            assertTrue(fact.place().says().contains("line "), fact.place().says());
        });
    }

    @Test
    void findings_are_paged_and_filtered() {
        PublishedVersion version = programs.version(ann, first);
        Query all = Query.all(version.proposal());
        var one = findings.page(ann, all, Optional.empty(), 2);
        var two = findings.page(ann, all, one.nextCursor(), 2);

        assertEquals(List.of(1, 2), one.items().stream().map(Found::ordinal).toList());
        assertEquals(List.of(3, 4), two.items().stream().map(Found::ordinal).toList());
        int total = findings.counts(ann, all).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int ofRules = findings.rules(ann, version.proposal()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertEquals(total, ofRules);
        assertTrue(findings.counts(ann, all.ofPartner("mckinsey")).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                > 0);
    }

    @Test
    void a_partners_page_knows_who_looks_after_it_and_what_is_promised_to_it() {
        Partners.View view = partners.partner(ann, "aws");

        assertEquals("Cloud partnership manager", view.roles().getFirst().label());
        assertTrue(view.promises().stream()
                .anyMatch(promise -> promise.about().label().equals("Cloud platforms")));
        assertEquals("cloud-platform", view.types().getFirst().id());
    }

    private static List<String> ids(List<ProgramOutline.Member> members) {
        return members.stream().map(ProgramOutline.Member::id).toList();
    }
}
