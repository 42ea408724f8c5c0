package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document through the code of several packs: each reads what the one before it wrote, and nothing is lost or changed on the way. */
final class RoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentIsTheSameAfterAllLanguages() throws Exception {
        Path ontology = PackProject.CASES.resolve("shop.ttl");
        Path document = PackProject.CASES.resolve("shop.json");
        List<PackRun> languages = List.of(
                new TypescriptRun(folder, ontology),
                new PythonRun(folder, ontology),
                new RustRun(folder, ontology),
                new GoRun(folder, ontology));

        Path last = folder.resolve("java.json");
        PackProject java = PackProject.synced(folder.resolve("java"), "java", ontology, "");
        CompiledModel model = CompiledModel.of(java.made(), folder.resolve("classes"), "org.example.model");
        JavaDocuments.through(model, "Shop", document, last);
        for (PackRun language : languages) {
            language.addReader("Shop");
            language.compile();
            Path written = folder.resolve(languages.indexOf(language) + ".json");
            language.readAndWrite(last, written);
            last = written;
        }

        assertEquals(SameJson.of(document), SameJson.of(last));
    }
}
