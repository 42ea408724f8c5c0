package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code typescript} makes: types and Zod schemas. */
final class TypescriptPackTest {
    @TempDir
    private Path folder;

    @Test
    void makesWhatTheCaseShows() throws IOException {
        PackProject project = PackProject.synced(folder, "typescript", PackProject.CASES.resolve("library.ttl"), "");

        assertEquals(PackProject.expected("typescript", "library"), project.files());
    }

    @Test
    void makesTypesWithoutSchemas() throws IOException {
        PackProject project = PackProject.synced(
                folder, "typescript", PackProject.CASES.resolve("library.ttl"), "schemas = false, folder = \"lib\"");

        assertEquals(List.of("lib/types.ts"), List.copyOf(project.files().keySet()));
    }

    @Test
    void anyOntologyCompilesAndReadsAndWritesDocumentsToTheSameValue() throws Exception {
        Path document = PackProject.CASES.resolve("shop.json");
        Path written = folder.resolve("written.json");

        PackRun run = new TypescriptRun(folder, PackProject.CASES.resolve("shop.ttl"));
        run.addReader("Shop");
        run.compile();
        run.check();
        run.readAndWrite(document, written);

        assertEquals(SameJson.of(document), SameJson.of(written));
    }
}
