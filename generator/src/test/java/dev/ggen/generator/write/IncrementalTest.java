package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.write.SyncOptions.Cache;
import dev.ggen.generator.write.SyncOptions.Edits;
import dev.ggen.generator.write.SyncOptions.Writing;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rendered again after a change, and that nothing else is. */
class IncrementalTest {
    private static final int TEXTS = ThingsProject.TEXTS;
    private static final String CACHE = ".ggen/cache/rendered";

    @TempDir(factory = EveryStepTest.InMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallProject project;

    @BeforeEach
    void aSyncedProject() throws IOException {
        project = ThingsProject.in(folder);
        assertEquals(TEXTS, project.sync().rendered());
    }

    private SyncReport afterThings(String before, String after) throws IOException {
        return after("things.ttl", before, after);
    }

    private SyncReport after(String path, String before, String after) throws IOException {
        String text = project.text(path);
        assertTrue(text.contains(before), text);
        project.edit(path, text.replace(before, after));
        return project.sync();
    }

    private void rendersAll(SyncReport report) {
        assertEquals(TEXTS, report.rendered());
        assertEquals(TEXTS, report.texts());
    }

    @Test
    void oneFactRendersTheRowThatReadsIt() throws IOException {
        SyncReport report = afterThings("second", "other");
        assertEquals(List.of("out/Bob.txt"), report.written());
        assertEquals(1, report.rendered());
        assertEquals(TEXTS, report.texts());
        assertEquals("Bob:\n- other\nof Bob\n\n", project.text("out/Bob.txt"));
    }

    @Test
    void aFactThatATemplateAsksForRendersThatTemplate() throws IOException {
        assertEquals(
                List.of("out/counts.txt"), afterThings("x:count 3", "x:count 4").written());
        assertEquals(0, afterThings("@prefix", "# said\n@prefix").rendered());
        assertEquals(1, afterThings("x:count 4", "x:count 5").rendered());
        assertEquals(0, afterThings("x:count 5 .", "x:count 5 ; x:unknown 1 .").rendered());
    }

    @Test
    void aQueryThatATemplatePutsTogetherIsKnownOnceItWasAsked() throws IOException {
        SyncReport report = afterThings("first", "1st");
        assertEquals(List.of("out/Ada.txt", "out/first.txt"), report.written());
        assertEquals(2, report.rendered());
    }

    @Test
    void oneTemplateRendersItsRuleOnly() throws IOException {
        assertEquals(
                1, after("templates/list.tera", "row.name", "row.name | upper").rendered());
        assertEquals("ADA\nBOB\nCID\n", project.text("out/list.txt"));
    }

    @Test
    void whatATemplateInheritsIncludesOrCallsRendersItsRule() throws IOException {
        assertEquals(3, after("templates/base.tera", ":", "!").rendered());
        assertEquals(3, after("templates/foot.tera", "of", "by").rendered());
        assertEquals(3, after("templates/macros.tera", "- ", "* ").rendered());
        assertEquals("Ada!\n* first\nby Ada\n\n", project.text("out/Ada.txt"));
    }

    @Test
    void aTemplateThatComesIntoBeingIsSeen() throws IOException {
        after("templates/each.tera", "\"foot.tera\"", "[\"own.tera\", \"foot.tera\"]");
        project.edit("templates/own.tera", "mine\n");
        assertEquals(3, project.sync().rendered());
        assertEquals("Ada:\n- first\nmine\n\n", project.text("out/Ada.txt"));
    }

    @Test
    void aQueryThatAnswersTheSameRendersNothing() throws IOException {
        assertEquals(
                0, after("each.rq", "ORDER BY ?name", "ORDER BY DESC(?name)").rendered());
        assertEquals(
                1, after("ggen.toml", "ORDER BY ?name", "ORDER BY DESC(?name)").rendered());
        assertEquals("Cid\nBob\nAda\n", project.text("out/list.txt"));
    }

    @Test
    void aPrefixThatATemplateUsesCounts() throws IOException {
        String prefixed = "PREFIX x: <http://example.org/> SELECT";
        after("each.rq", "SELECT", prefixed);
        after("rules/blank.tmpl", "SELECT", prefixed);
        after("ggen.toml", "\"SELECT", "\"" + prefixed);
        SyncReport report = after("ggen.toml", "x = \"http://example.org/\"", "x = \"http://other.org/\"");
        assertEquals(2, report.rendered());
        assertEquals("\n", project.text("out/counts.txt"));
    }

    @Test
    void aPrefixCountsAlsoWhereItsQueryLooksAtNoFact() throws IOException {
        project.edit("rules/term.tmpl", """
                ---
                to: out/term.txt
                ---
                {% for row in sparql(query="SELECT (STR(y:it) AS ?v) { }") %}{{ row.v }}{% endfor %}
                """);
        after("ggen.toml", "x = \"http", "y = \"http://one.org/\"\nx = \"http");
        assertEquals("http://one.org/it\n", project.text("out/term.txt"));
        after("ggen.toml", "one.org", "two.org");
        assertEquals("http://two.org/it\n", project.text("out/term.txt"));
    }

    @Test
    void whatIsBlankIsntRenderedAgainEither() throws IOException {
        assertFalse(project.isThere("out/kinds/Ada.txt"));
        SyncReport report = afterThings("x:kind \"shown\"", "x:kind \"hidden\"");
        assertEquals(List.of("out/kinds/Bob.txt"), report.written());
        assertEquals(1, report.rendered());
    }

    @Test
    void whatCountsAsEmptyCounts() throws IOException {
        assertEquals(
                3,
                after("rules/blank.tmpl", "skip_empty: true", "skip_empty: false")
                        .rendered());
        assertEquals("\n", project.text("out/kinds/Ada.txt"));
    }

    @Test
    void limitsCount() throws IOException {
        rendersAll(after("ggen.toml", "[templates]", "[limits]\nsteps = 1000\n[templates]"));
        project.edit("ggen.toml", project.text("ggen.toml").replace("steps = 1000", "steps = 1"));
        assertTrue(project.refusal(SyncOptions.STANDARD).getFirst().startsWith("red template-limit"));
    }

    @Test
    void limitsOfWhatATemplateAsksCount() throws IOException {
        afterThings("x:c x:name", "x:d x:count 5, 6 . x:c x:name");
        project.edit("ggen.toml", project.text("ggen.toml").replace("[templates]", "[limits]\nrows = 3\n[templates]"));
        assertEquals(
                List.of("red template-function: `sparql`: the query has more than 3 rows"),
                project.refusal(SyncOptions.STANDARD));
    }

    @Test
    void whatIsntThereOrIsOtherwiseIsRenderedAgain() throws IOException {
        Files.delete(folder.resolve("out/Ada.txt"));
        project.edit("out/Bob.txt", "by hand");
        SyncReport report = project.sync(SyncOptions.STANDARD.with(Edits.OVERWRITTEN));
        assertEquals(List.of("out/Ada.txt", "out/Bob.txt"), report.written());
        assertEquals(2, report.rendered());
        assertEquals("Bob:\n- second\nof Bob\n\n", project.text("out/Bob.txt"));
    }

    @Test
    void aRunThatOnlyShowsGoesByItAndLeavesItAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(CACHE));
        project.edit("things.ttl", ThingsProject.THINGS.replace("second", "other"));
        assertEquals(
                1, project.sync(SyncOptions.STANDARD.with(Writing.ONLY_SHOWN)).rendered());
        assertEquals(List.of("out/Bob.txt"), project.sync().written());
        assertFalse(Arrays.equals(before, Files.readAllBytes(folder.resolve(CACHE))));
    }

    @Test
    void withoutTheCacheAllIsRenderedAlsoWhenNothingChanged() {
        SyncReport report = project.sync(SyncOptions.STANDARD.with(Cache.IGNORED));
        rendersAll(report);
        assertTrue(report.isUpToDate());
        assertEquals(0, project.sync().rendered());
    }

    @Test
    void anotherKeyBelievesNothingAndRemembersForItself() throws IOException {
        SmallProject other = project.withAnotherKey();
        rendersAll(other.sync());
        project = other;
        assertEquals(0, afterThings("@prefix", "# said\n@prefix").rendered());
    }

    @Test
    void anotherEngineBelievesNothingAndLooksForItself() {
        String text = SealedFile.read(folder.resolve(CACHE), seal()).orElseThrow();
        assertEquals(0, project.sync().rendered());
        SealedFile.write(folder.resolve(CACHE), text.replaceFirst("\n.*\n", "\nanother engine\n"), seal());
        SyncReport report = project.sync();
        rendersAll(report);
        assertTrue(report.isUpToDate());
        assertEquals(0, project.sync().rendered());
    }

    private static Seal seal() {
        return SmallProject.key(1).sealing(RenderedCache.PURPOSE).orElseThrow();
    }

    @Test
    void whatWasChangedInTheCacheIsAsGoodAsNothing() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(CACHE));
        for (int i = 0; i < whole.length; i += 97) {
            byte[] broken = whole.clone();
            broken[i] ^= 1;
            Files.write(folder.resolve(CACHE), broken);
            rendersAll(project.sync());
        }
        Files.write(folder.resolve(CACHE), Arrays.copyOf(whole, whole.length / 2));
        rendersAll(project.sync());
        Files.writeString(folder.resolve(CACHE), "");
        rendersAll(project.sync());
        Files.delete(folder.resolve(CACHE));
        Files.createDirectory(folder.resolve(CACHE));
        rendersAll(project.sync());
    }

    @Test
    void aForeignOutputIsntTakenWhateverIsNoted() throws IOException {
        project.edit("out/Ada.txt", "planted");
        project.edit("things.ttl", ThingsProject.THINGS + "# a comment\n");
        assertEquals(1, project.refusal(SyncOptions.STANDARD).size());
        assertEquals(
                1, project.sync(SyncOptions.STANDARD.with(Edits.OVERWRITTEN)).rendered());
        assertEquals("Ada:\n- first\nof Ada\n\n", project.text("out/Ada.txt"));
    }

    @Test
    void notesAreSaidAgainWhenNothingIsRenderedAndWhenNothingChanged() throws IOException {
        List<Finding> said =
                project.sync(SyncOptions.STANDARD.with(Cache.IGNORED)).notices();
        assertEquals(List.of("order-unstated"), said.stream().map(Finding::id).toList());
        assertEquals("sparql():1", said.getFirst().places().getFirst().toString());
        assertEquals(said, project.sync().notices());
        SyncReport report = afterThings("@prefix", "# said\n@prefix");
        assertEquals(0, report.rendered());
        assertEquals(said, report.notices());
    }

    @Test
    void whatWasSaidWithAnotherReceiptIsntSaidAgain() throws IOException {
        byte[] older = Files.readAllBytes(folder.resolve(CACHE));
        assertEquals(
                List.of(),
                after("rules/counts.tmpl", "?count }", "?count } ORDER BY ?count")
                        .notices());
        Files.write(folder.resolve(CACHE), older);
        assertEquals(List.of(), project.sync().notices());
    }

    @Test
    void theReceiptIsTheSameAsThatOfARunThatRendersAll() throws IOException {
        afterThings("second", "other");
        byte[] receipt = Files.readAllBytes(folder.resolve(ProjectFolder.RECEIPT));
        assertTrue(project.sync(SyncOptions.STANDARD.with(Cache.IGNORED)).isUpToDate());
        assertEquals(Optional.empty(), differing(receipt));
        assertEquals(List.of(), project.verification());
    }

    private Optional<String> differing(byte[] receipt) throws IOException {
        byte[] now = Files.readAllBytes(folder.resolve(ProjectFolder.RECEIPT));
        return Arrays.equals(receipt, now) ? Optional.empty() : Optional.of("the receipt");
    }
}
