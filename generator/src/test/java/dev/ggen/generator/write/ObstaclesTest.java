package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObstaclesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void anOutputOverAFileThatTheProjectReadsIsRefused() throws IOException {
        for (String input : List.of("ggen.toml", "names.ttl", "Names.TTL")) {
            SmallProject project = SmallProject.in(folder).names("Alpha").output(input);
            String before = project.text("names.ttl");
            assertEquals(
                    "red output-over-input: `" + input + "` is read by this project: an output would write over it.",
                    project.refusal(SyncOptions.STANDARD).getFirst());
            assertEquals(before, project.text("names.ttl"));
            assertFalse(project.isThere(ProjectFolder.RECEIPT));
        }
    }

    @Test
    void aNewFileWhoseNameOnDiskDiffersInCaseOnlyIsRefused() throws IOException {
        SmallProject project = SmallProject.in(folder).names("Alpha").edit("out/ALPHA.txt", "mine");
        Assumptions.assumeFalse(project.isThere("out/alpha.TXT"), "this file system ignores case");
        assertEquals(
                List.of("red output-collision: `out/Alpha.txt` can't be made: `out/ALPHA.txt` is there,"
                        + " and some systems take both for one."),
                project.refusal(SyncOptions.STANDARD));
        assertFalse(project.isThere("out/Alpha.txt"));
        Files.delete(folder.resolve("out/ALPHA.txt"));
        assertEquals(List.of("out/Alpha.txt"), project.sync().written());
    }

    @Test
    void aFolderOnTheWayThatDiffersInCaseOnlyIsRefused() throws IOException {
        SmallProject project = SmallProject.in(folder).names("Alpha").edit("OUT/other.txt", "mine");
        Assumptions.assumeFalse(project.isThere("out"), "this file system ignores case");
        assertEquals(
                List.of("red output-collision: `out/Alpha.txt` can't be made: `OUT` is there,"
                        + " and some systems take both for one."),
                project.refusal(SyncOptions.STANDARD));
        assertFalse(project.isThere("out"));
    }
}
