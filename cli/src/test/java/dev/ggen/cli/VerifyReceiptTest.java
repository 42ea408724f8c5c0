package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ggen verify} of the file of a receipt. */
class VerifyReceiptTest {
    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aSyncedProject() {
        desk = Desk.in(folder).with("GGEN_CONFIG", folder.resolve("keys").toString());
        desk.run("init", "library");
        assertEquals(Ggen.FINE, desk.run("sync", "library"), desk::said);
    }

    @Test
    void aProjectsReceiptStandsForTheProject() throws IOException {
        assertEquals(Ggen.FINE, desk.run("verify", "library/.ggen/receipt.json"), desk::said);
        assertTrue(desk.out().contains("came out the same, to the byte"), desk::out);
        desk.write("library/generated/library.ts", "mine");
        assertEquals(Ggen.RED, desk.run("verify", "library/.ggen/receipt.json"), desk::said);
    }

    @Test
    void withoutANameItIsTheProjectInThisFolder() {
        Desk inside = desk.goTo("library");
        assertEquals(Ggen.FINE, inside.run("verify"), inside::said);
        Desk above = desk.goTo("library/generated");
        assertEquals(Ggen.UNUSABLE, above.run("verify"), above::said);
        assertTrue(above.err().contains("red[project-missing]: There is no ggen.toml in this folder."), above::err);
    }

    @Test
    void aReceiptAloneProvesNothingAndIsToldWhatBelongsToIt() throws IOException {
        desk.write("mail/receipt.json", desk.read("library/.ggen/receipt.json"));
        assertEquals(Ggen.UNUSABLE, desk.run("verify", "mail/receipt.json"));
        assertTrue(
                desk.err().contains("red[receipt-alone]: mail/receipt.json is a receipt without the files"), desk::err);
        assertTrue(desk.err().contains("the folder of the project that it belongs to"), desk::err);
    }

    @Test
    void whatIsNeitherReceiptNorBundleIsToldByTheBundlesReader() throws IOException {
        desk.write("a.json", "{}").write("b.json", "{\"payload\":1}");
        assertEquals(Ggen.RED, desk.run("verify", "a.json"), desk::said);
        assertTrue(desk.said().contains("container"), desk::said);
        assertEquals(Ggen.RED, desk.run("verify", "b.json"), desk::said);
        Files.createFile(folder.resolve("empty"));
        assertEquals(Ggen.RED, desk.run("verify", "empty"), desk::said);
    }
}
