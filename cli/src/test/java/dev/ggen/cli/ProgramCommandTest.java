package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCommandTest {
    private static final String PROGRAM = """
            @base <https://small.example/> .
            @prefix p: <https://ggen.dev/ns/partner#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <program> a p:Program ; p:name "Small" ; p:version "1" ; p:vendor <vendor> .
            <vendor> a p:Vendor ; p:name "Small" .
            """;
    private static final String CATEGORY = """
            <category/dealers> a p:PartnerCategory ; skos:prefLabel "Dealers" ; p:tier <tier/one> .
            <tier/one> a p:Tier ; skos:prefLabel "One" ; p:rank 1 .
            """;
    private static final String STREAM = "<stream/dealer> a p:RevenueStream ; skos:prefLabel \"Dealer sales\" .\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(String... arguments) {
        Shell shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder,
                folder,
                new SecureRandom());
        String[] all = new String[arguments.length + 2];
        all[0] = "program";
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Ggen.run(shell, all);
    }

    private void write(String turtle) throws IOException {
        Files.createDirectories(folder.resolve("small"));
        Files.writeString(folder.resolve("small/program.ttl"), turtle, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aProgramWithoutFindingsExitsZero() throws IOException {
        write(PROGRAM);
        assertEquals(0, check("small"));
        assertEquals("0 red, 0 yellow, 0 facts in 1 file checked\n", out());
    }

    @Test
    void yellowExitsZeroAndShowsTheLine() throws IOException {
        write(PROGRAM + CATEGORY);
        assertEquals(0, check("--color", "never", "small"));
        assertEquals("""
                yellow[category-without-agreement-type]: No type of agreement is stated for Dealers
                 --> small/program.ttl:6:22
                  |
                6 | <category/dealers> a p:PartnerCategory ; skos:prefLabel "Dealers" ; p:tier <tier/one> .
                  |                      ^^^^^^^^^^^^^^^^^
                  = allowed: at least one type of agreement for every category (p:agreementType)
                  = hint: Say what its partners sign.

                0 red, 1 yellow, 0 facts in 1 file checked
                """, out());
    }

    @Test
    void redExitsOne() throws IOException {
        write(PROGRAM + STREAM);
        assertEquals(1, check("--format", "json", "small"));
        assertTrue(out().contains("\"id\":\"revenue-stream-collected-by\""), out());
        assertTrue(out().contains("\"severity\":\"red\""), out());
        assertTrue(out().contains("\"file\":\"small/program.ttl\",\"line\":6"), out());
    }

    @Test
    void brokenTurtleExitsTwoWithItsPlace() throws IOException {
        write(PROGRAM + "<x> p:name .\n");
        assertEquals(2, check("small"));
        assertTrue(out().contains(" --> small/program.ttl:6:12\n"), out());
        assertTrue(out().contains("6 | <x> p:name .\n  |            ^\n"), out());
        assertTrue(out().endsWith("1 red, nothing checked: 1 file read\n"), out());
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNoTurtleExitsTwo() throws IOException {
        assertEquals(2, check("none"));
        assertTrue(out().startsWith("red[no-such-folder]: there is no folder none\n"), out());
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(2, check("empty"));
        assertTrue(out().contains("red[no-turtle]"), out());
    }

    @Test
    void coloursComeOnlyWhenAskedFor() throws IOException {
        write(PROGRAM + CATEGORY);
        check("small");
        assertFalse(out().contains("\u001b["), out());
        check("--color", "always", "small");
        assertTrue(out().contains("\u001b[1;33myellow[category-without-agreement-type]\u001b[0m"), out());
    }
}
