package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code python} makes: Pydantic models. */
final class PythonPackTest {
    @TempDir
    private Path folder;

    @Test
    void makesWhatTheCaseShows() throws IOException {
        PackProject project = PackProject.synced(folder, "python", PackProject.CASES.resolve("library.ttl"), "");

        assertEquals(PackProject.expected("python", "library"), project.files());
    }

    @Test
    void anyOntologyPassesAllChecksAndReadsAndWritesDocumentsToTheSameValue() throws Exception {
        Path document = PackProject.CASES.resolve("shop.json");
        Path written = folder.resolve("written.json");

        PackRun run = new PythonRun(folder, PackProject.CASES.resolve("shop.ttl"));
        run.addReader("Shop");
        run.compile();
        run.check();
        run.readAndWrite(document, written);

        assertEquals(SameJson.of(document), SameJson.of(written));
    }
}
