package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.write.SyncOptions.Edits;
import dev.ggen.generator.write.SyncOptions.Orphans;
import dev.ggen.generator.write.SyncOptions.Writing;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that people changed, and of files that nothing makes any more. */
class HandEditsTest {
    private static final SyncOptions FORCED = SyncOptions.STANDARD.with(Edits.OVERWRITTEN);
    private static final SyncOptions PRUNING = SyncOptions.STANDARD.with(Orphans.REMOVED);
    private static final SyncOptions SHOWN = SyncOptions.STANDARD.with(Writing.ONLY_SHOWN);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallProject project;

    @BeforeEach
    void aSyncedProject() throws IOException {
        project = SmallProject.in(folder).names("Alpha", "Beta");
        project.sync();
    }

    @Test
    void aFileChangedByHandIsNotOverwrittenAndNothingElseIsWritten() throws IOException {
        project.edit("out/Alpha.txt", "mine");
        project.names("Alpha", "Beta", "Gamma");
        assertEquals(
                List.of("red output-edited: `out/Alpha.txt` was changed by hand since it was generated."),
                project.refusal(SyncOptions.STANDARD));
        assertEquals("mine", project.text("out/Alpha.txt"));
        assertFalse(project.isThere("out/Gamma.txt"));
    }

    @Test
    void everyEditedFileIsNamed() throws IOException {
        project.edit("out/Alpha.txt", "mine").edit("out/Beta.txt", "mine too");
        assertEquals(2, project.refusal(SyncOptions.STANDARD).size());
    }

    private static String merged(String made, String people) {
        return "<<<<<<< GENERATED\n" + made + "\n=======\n" + people + ">>>>>>> MANUAL\n";
    }

    private void aMergedProject() throws IOException {
        aMergedManifest();
        project.sync();
        assertEquals(merged("Hello Alpha", ""), project.text("merged/Alpha.txt"));
    }

    @Test
    void whatPeopleWriteIntoAMergedFileIsKept() throws IOException {
        aMergedProject();
        project.edit("merged/Alpha.txt", merged("Hello Alpha", "mine\n"));
        assertEquals(List.of(), project.sync().written());
        project.template("Bye {{ name }}");
        aMergedManifest();
        assertEquals(
                List.of("merged/Alpha.txt", "merged/Beta.txt"), project.sync().written());
        assertEquals(merged("Bye Alpha", "mine\n"), project.text("merged/Alpha.txt"));
    }

    private void aMergedManifest() throws IOException {
        project.edit(
                "ggen.toml",
                project.text("ggen.toml").replace("Overwrite", "Merge").replace("out/", "merged/"));
    }

    @Test
    void theMadePartOfAMergedFileIsNotOverwrittenEither() throws IOException {
        aMergedProject();
        String edited = merged("Hello Alpha, and goodbye", "mine\n");
        project.edit("merged/Alpha.txt", edited);
        String refusal =
                "red output-edited: The part of `merged/Alpha.txt` that is made was changed by hand since it was"
                        + " generated.";
        assertEquals(List.of(refusal), project.refusal(SyncOptions.STANDARD), "though nothing else has changed");
        project.names("Alpha", "Beta", "Gamma");
        assertEquals(List.of(refusal), project.refusal(SyncOptions.STANDARD));
        assertEquals(edited, project.text("merged/Alpha.txt"));
        assertFalse(project.isThere("merged/Gamma.txt"));
        assertEquals(
                List.of("merged/Alpha.txt", "merged/Gamma.txt"),
                project.sync(FORCED).written());
        assertEquals(merged("Hello Alpha", "mine\n"), project.text("merged/Alpha.txt"));
        assertEquals(List.of(), project.sync().written());
    }

    @Test
    void aMadePartThatIsWhatWouldBeMadeNowIsFine() throws IOException {
        aMergedProject();
        project.template("Bye {{ name }}");
        aMergedManifest();
        project.edit("merged/Alpha.txt", merged("Bye Alpha", ""));
        assertEquals(List.of("merged/Beta.txt"), project.sync().written());
    }

    @Test
    void forceOverwritesIt() throws IOException {
        project.edit("out/Alpha.txt", "mine");
        assertEquals(List.of("out/Alpha.txt"), project.sync(FORCED).written());
        assertEquals("Hello Alpha", project.text("out/Alpha.txt"));
    }

    @Test
    void anEditThatIsWhatWouldBeGeneratedNowIsFine() throws IOException {
        project.template("Bye {{ name }}").edit("out/Alpha.txt", "Bye Alpha");
        assertEquals(List.of("out/Beta.txt"), project.sync().written());
    }

    @Test
    void anEditIsSeenThroughTheReceiptOfAnybody() throws IOException {
        project.edit("out/Alpha.txt", "mine");
        assertEquals(1, project.withAnotherKey().refusal(SyncOptions.STANDARD).size());
    }

    @Test
    void withoutAReceiptAFileIsOverwrittenAsItsRuleSays() throws IOException {
        Files.delete(folder.resolve(ProjectFolder.RECEIPT));
        project.edit("out/Alpha.txt", "of another tool");
        assertEquals(List.of("out/Alpha.txt"), project.sync().written());
    }

    @Test
    void aRunThatOnlyShowsWritesNothing() throws IOException {
        project.names("Alpha", "Gamma");
        SyncReport report = project.sync(SHOWN.with(Orphans.REMOVED));
        assertEquals(List.of("out/Gamma.txt"), report.written());
        assertEquals(List.of("out/Beta.txt"), report.removed());
        assertEquals("""
                --- a/out/Beta.txt
                +++ /dev/null
                @@ -1 +0,0 @@
                -Hello Beta
                \\ No newline at end of file
                --- /dev/null
                +++ b/out/Gamma.txt
                @@ -0,0 +1 @@
                +Hello Gamma
                \\ No newline at end of file
                """, report.diff());
        assertTrue(project.isThere("out/Beta.txt"));
        assertFalse(project.isThere("out/Gamma.txt"));
    }

    @Test
    void orphansAreListedByEveryRunUntilTheyAreRemoved() throws IOException {
        project.names("Alpha");
        assertEquals(List.of("out/Beta.txt"), project.sync().orphans());
        assertEquals(List.of("out/Beta.txt"), project.sync().orphans());
        project.names("Alpha", "Gamma");
        assertEquals(List.of("out/Beta.txt"), project.sync().orphans());
        SyncReport pruned = project.sync(PRUNING);
        assertEquals(List.of("out/Beta.txt"), pruned.removed());
        assertEquals(List.of(), pruned.orphans());
        assertFalse(project.isThere("out/Beta.txt"));
        assertEquals(List.of(), project.sync().orphans());
    }

    @Test
    void anOrphanThatSomebodyRemovedIsForgotten() throws IOException {
        project.names("Alpha");
        project.sync();
        Files.delete(folder.resolve("out/Beta.txt"));
        assertEquals(List.of(), project.sync().orphans());
    }

    @Test
    void anOrphanThatIsMadeAgainIsNoneAnyMore() throws IOException {
        project.names("Alpha");
        project.sync();
        project.names("Alpha", "Beta");
        assertEquals(List.of(), project.sync().orphans());
        assertEquals(List.of(), project.sync(PRUNING).removed());
    }

    @Test
    void anEditedOrphanStaysUnlessForced() throws IOException {
        project.names("Alpha").edit("out/Beta.txt", "mine");
        SyncReport report = project.sync(PRUNING);
        assertEquals(List.of(), report.removed());
        assertEquals("output-orphaned", report.notices().getFirst().id());
        assertEquals("mine", project.text("out/Beta.txt"));
        assertEquals(
                List.of("out/Beta.txt"),
                project.sync(PRUNING.with(Edits.OVERWRITTEN)).removed());
    }

    @Test
    void onAReceiptOfSomebodyUnknownNothingIsRemoved() throws IOException {
        project.names("Alpha");
        SmallProject other = project.withAnotherKey();
        assertEquals(List.of(), other.trusting(Trust.NOBODY).sync(PRUNING).removed());
        assertTrue(project.isThere("out/Beta.txt"));
    }

    @Test
    void folderThatPruningLeavesEmptyGoesToo() throws IOException {
        project.output("out/{{ name }}/hello.txt");
        project.sync(PRUNING);
        assertTrue(project.isThere("out/Alpha/hello.txt"));
        project.names("Alpha");
        project.sync(PRUNING);
        assertFalse(project.isThere("out/Beta"));
    }
}
