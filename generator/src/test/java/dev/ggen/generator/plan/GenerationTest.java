package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.template.Limits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private static Generated run(MemoryProject project) {
        return new Generation(GenerationLimits.STANDARD).run(project);
    }

    private static String only(MemoryProject project) {
        return new String(run(project).files().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private static List<Finding> refusal(MemoryProject project) {
        return assertThrows(FindingsException.class, () -> run(project)).findings();
    }

    private static String words(MemoryProject project) {
        Finding first = refusal(project).getFirst();
        return first.id() + " " + first.places().getFirst() + " " + first.message();
    }

    @Test
    void aStaticPathIsRenderedOnceWithAllRows() {
        MemoryProject project = MemoryProject.ofTwoPartners()
                .rule("all", "{% for row in results %}{{ row.name }}={{ row.rank }} {% endfor %}", "all.txt");
        assertEquals("Alpha=1 Beta=2 ", only(project));
    }

    @Test
    void aStaticPathSeesTheColumnsOfTheFirstRow() {
        assertEquals(
                "Alpha 2",
                only(MemoryProject.ofTwoPartners().rule("all", "{{ name }} {{ sparql_results | length }}", "all.txt")));
    }

    @Test
    void aPathWithAVariableIsAFileForEachRow() {
        Generated generated = run(MemoryProject.ofTwoPartners()
                .rule("each", "{{ row.name }} of {{ results | length }}", "{{ name | lower }}.txt"));
        assertEquals(
                List.of("alpha.txt", "beta.txt"),
                generated.files().stream().map(RenderedFile::path).toList());
    }

    @Test
    void valuesKeepTheirTypes() {
        String template = "{% for row in results %}{{ row.name ~ '' }} {{ row.rank + 1 }} {{ row.share }} {{ row.share"
                + " | json_encode }} {% if row.active is defined %}{{ row.active }}{% else %}unbound{% endif %};{% endfor"
                + " %}";
        assertEquals(
                "Alpha 2 2 2.0 unbound;Beta 3 0.3 0.3 true;",
                only(MemoryProject.ofTwoPartners().rule("all", template, "all.txt")));
    }

    @Test
    void templatesAskQueriesOfTheirOwn() {
        String template =
                "{% set r = sparql(query='SELECT ?p { ?p x:rank 1 }') %}{{ sparql_first(rows=r, column='p') }}"
                        + " {{ sparql(query='ASK { x:a x:rank 7 }') }}";
        assertEquals(
                "http://example.org/a false", only(MemoryProject.ofTwoPartners().rule("all", template, "all.txt")));
    }

    @Test
    void includesComeFromTheTemplatesFolderAndAreInputs() {
        Generated generated = run(MemoryProject.ofTwoPartners()
                .with("templates/part.tera", "{{ name }}!")
                .rule("all", "{% include \"part.tera\" %}{% include \"no.tera\" ignore missing %}", "all.txt"));
        assertEquals(
                List.of("ggen.toml", "partners.ttl", "templates/part.tera"),
                generated.inputs().stream().map(file -> file.path()).toList());
        assertEquals(List.of("templates/no.tera"), generated.absent());
    }

    @Test
    void inferencesComeBeforeQueriesInTheirOrder() {
        MemoryProject project = MemoryProject.ofTwoPartners()
                .manifest("""
                    [[inference.rules]]
                    name = "second"
                    order = 2
                    construct = "CONSTRUCT { ?p x:seen true } WHERE { ?p x:top true }"
                    [[inference.rules]]
                    name = "first"
                    order = 1
                    construct = "CONSTRUCT { ?p x:top true } WHERE { ?p x:rank 1 }"
                    """)
                .rule("all", "{{ sparql(query='ASK { x:a x:seen true }') }}", "all.txt");
        assertEquals("true", only(project));
    }

    @Test
    void aRuleWhoseConditionFailsMakesNothing() {
        Generated generated = run(MemoryProject.ofTwoPartners()
                .rule("yes", "x", "yes.txt")
                .rule("no", "x", "no.txt")
                .manifest("when = \"ASK { ?p x:rank 7 }\"\n"));
        assertEquals(1, generated.files().size());
    }

    @Test
    void aRuleWithoutRowsMakesNothingWhenToldSo() {
        MemoryProject project =
                MemoryProject.ofTwoPartners().rule("yes", "x", "yes.txt").manifest("""
                    [[generation.rules]]
                    name = "none"
                    query = { inline = "SELECT ?p { ?p x:rank 7 }" }
                    template = { inline = "{{ p }}" }
                    output_file = "none.txt"
                    skip_empty = true
                    """);
        assertEquals(1, run(project).files().size());
    }

    @Test
    void aGateThatFindsSomethingEndsItWithTheFactsPlace() {
        MemoryProject project = MemoryProject.ofTwoPartners()
                .with(
                        "gates/rank.rq",
                        "# MESSAGE: Ranks stay below 2.\nSELECT ?p ?rank { ?p x:rank ?rank FILTER(?rank >= 2) }")
                .rule("all", "x", "all.txt")
                .manifest("[validation]\ngates = [\"gates/rank.rq\"]\n");
        assertEquals("gate partners.ttl:2:12 Ranks stay below 2. p = http://example.org/b, rank = 2", words(project));
    }

    @Test
    void aRequirementThatDoesNotHoldIsRedOrYellow() {
        String rules = """
            [[validation.rules]]
            name = "ranked"
            description = "somebody is third"
            ask = "ASK { ?p x:rank 3 }"
            severity = "%s"
            """;
        MemoryProject warned =
                MemoryProject.ofTwoPartners().rule("all", "x", "all.txt").manifest(rules.formatted("Warning"));
        assertEquals("requirement", run(warned).notices().getFirst().id());
        MemoryProject refused =
                MemoryProject.ofTwoPartners().rule("all", "x", "all.txt").manifest(rules.formatted("Error"));
        assertTrue(words(refused).endsWith("`ranked` does not hold: somebody is third"));
    }

    @Test
    void anErrorInAnInlineTemplateNamesTheManifestsLine() {
        MemoryProject project = MemoryProject.ofTwoPartners().rule("all", "{{ name }}\n{{ nmae }}", "all.txt");
        assertEquals("template-undefined ggen.toml:13:4 `nmae` is not defined.", words(project));
    }

    @Test
    void anErrorInATemplateFileNamesTheFileAndTheRow() {
        MemoryProject project = MemoryProject.ofTwoPartners()
                .with("templates/t.tera", "{% for row in results %}\n{{ row.active }}{% endfor %}")
                .manifest("""
                    [[generation.rules]]
                    name = "all"
                    query = { inline = "SELECT ?name ?active { ?p x:name ?name OPTIONAL { ?p x:active ?active } } ORDER BY DESC(?name)" }
                    template = { file = "templates/t.tera" }
                    output_file = "all.txt"
                    """);
        assertEquals(
                "template-undefined templates/t.tera:2:8 `row.active` is not defined: there is no `active`. In row 2"
                        + " of `results` (`row` is {\"name\": \"Alpha\"}).",
                words(project));
    }

    @Test
    void allRulesAreTriedBeforeItEnds() {
        MemoryProject project = MemoryProject.ofTwoPartners()
                .rule("one", "{{ nothing }}", "one.txt")
                .rule("two", "{{ nothing }}", "two.txt");
        assertEquals(2, refusal(project).size());
    }

    @Test
    void outputsAndFindingsDoNotDependOnTheNumberOfThreads() {
        StringBuilder facts = new StringBuilder("@prefix x: <http://example.org/> .\n");
        for (int i = 1000; i < 1300; i++) {
            facts.append("x:p%1$s x:name \"n%1$s\" ; x:rank %1$s ; x:share 1 .\n".formatted(i));
        }
        MemoryProject whole = MemoryProject.ofTwoPartners()
                .with("partners.ttl", facts.toString())
                .rule("each", "{{ rank }} {% for r in results %}{{ r.rank }}{% endfor %}", "{{ name }}.txt")
                .rule("all", "{{ results | length }}", "all.txt");
        List<String> alone = shown(new Generation(GenerationLimits.STANDARD, 1).run(whole));
        assertEquals(301, alone.size());
        assertEquals(alone, shown(new Generation(GenerationLimits.STANDARD, 7).run(whole)));
        MemoryProject broken = MemoryProject.ofTwoPartners()
                .with("partners.ttl", facts.toString())
                .rule("each", "{% if rank > 1130 %}{{ nothing }}{% endif %}x", "{{ name }}.txt")
                .rule("all", "{{ nobody }}", "all.txt");
        List<Finding> findings = refusal(broken);
        assertEquals(2, findings.size(), findings.toString());
        for (int threads : List.of(1, 2, 8)) {
            FindingsException refused = assertThrows(
                    FindingsException.class, () -> new Generation(GenerationLimits.STANDARD, threads).run(broken));
            assertEquals(findings, refused.findings());
        }
    }

    private static List<String> shown(Generated generated) {
        return generated.files().stream()
                .map(file -> file.path() + " " + file.digest())
                .toList();
    }

    @Test
    void missingFilesAndBrokenSourcesAreFindings() {
        assertTrue(words(MemoryProject.ofTwoPartners().manifest("""
            [[generation.rules]]
            name = "all"
            query = { file = "no.rq" }
            template = { inline = "x" }
            output_file = "all.txt"
            """)).startsWith("project-file-missing ggen.toml:"));
        assertTrue(words(MemoryProject.ofTwoPartners()
                        .with("partners.ttl", "@prefix x: <http://example.org/> .\nx:a x:b .")
                        .rule("all", "x", "all.txt"))
                .contains("partners.ttl:2"));
    }

    @Test
    void anEmptyOutputIsRefused() {
        assertTrue(
                words(MemoryProject.ofTwoPartners().rule("all", "", "all.txt")).startsWith("output-empty"));
    }

    @Test
    void pathsThatLeadOutOrMeetAreRefused() {
        for (String path :
                List.of("../x", "/x", "a/../b", "C:/x", "con.txt", "a//b", "a\\\\b", "x.", ".ggen/x", "a:b")) {
            assertTrue(
                    words(MemoryProject.ofTwoPartners().rule("all", "x", path)).startsWith("output-path"), path);
        }
        List<List<String>> pairs =
                List.of(List.of("a.txt", "a.txt"), List.of("A.txt", "a.txt"), List.of("é", "É"), List.of("a", "a/b"));
        for (List<String> pair : pairs) {
            MemoryProject project = MemoryProject.ofTwoPartners()
                    .rule("one", "x", pair.getFirst())
                    .rule("two", "x", pair.getLast());
            assertTrue(words(project).startsWith("output-collision"), pair.toString());
        }
    }

    @Test
    void namesThatHideSomethingAreRefusedAndSaidVisibly() {
        Map<String, String> refused = Map.ofEntries(
                Map.entry(".git/config", "`.git` is Git's own"),
                Map.entry("a/b/.GiT/hooks/x", "`.GiT` is Git's own"),
                Map.entry("a/.git", "`.git` is Git's own"),
                Map.entry("GIT~1/x", "`GIT~1` is Git's own"),
                Map.entry(".GGEN/x", "`.GGEN` holds the receipt"),
                Map.entry(".ggen", "`.ggen` holds the receipt"),
                Map.entry("a/.Ggen/receipt.json", "`.Ggen` holds the receipt"),
                Map.entry("a\u200bb", "a name in it has the invisible character U+200B"),
                Map.entry("x\u202etxt.exe", "a name in it has the invisible character U+202E"),
                Map.entry("\ufeffa", "a name in it has the invisible character U+FEFF"),
                Map.entry("a\ue000/\udb40\udc41", "a name in it has the invisible character U+E0041"),
                Map.entry("e\u0301/x", "`e\u0301` isn't in the Unicode form NFC"),
                Map.entry("a./x", "`a.` ends in a dot or a space"),
                Map.entry("a /x", "`a ` ends in a dot or a space"),
                Map.entry("x ", "`x ` ends in a dot or a space"));
        refused.forEach((path, why) -> {
            String words = words(MemoryProject.ofTwoPartners().rule("all", "x", path));
            assertTrue(words.startsWith("output-path ggen.toml:"), words);
            assertTrue(words.endsWith("can't be written: " + why + "."), words);
            assertFalse(words.codePoints().anyMatch(each -> Character.getType(each) == Character.FORMAT), words);
        });
    }

    @Test
    void namesThatOnlyLookLikeThemAreMade() {
        for (String path : List.of(".gitignore", ".github/x", "a.git", ".ggenx", "\u00e9/x", ".a b", "git~2")) {
            MemoryProject project = MemoryProject.ofTwoPartners().rule("all", "x", path);
            assertEquals(
                    path,
                    new Generation(GenerationLimits.STANDARD, 1)
                            .run(project)
                            .files()
                            .getFirst()
                            .path());
        }
    }

    @Test
    void limitsAreNamed() {
        GenerationLimits tight = new GenerationLimits(1, 10, Limits.STANDARD, QueryLimits.DEFAULT);
        MemoryProject many = MemoryProject.ofTwoPartners().rule("each", "x", "{{ name }}");
        MemoryProject large = MemoryProject.ofTwoPartners().rule("one", "01234567890", "one");
        assertTrue(message(tight, many).contains("limit `outputs`"));
        assertTrue(message(tight, large).contains("limit `total_bytes`"));
    }

    private static String message(GenerationLimits limits, MemoryProject project) {
        return assertThrows(FindingsException.class, () -> new Generation(limits).run(project))
                .findings()
                .getFirst()
                .message();
    }
}
