package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.Trust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Ggen.run(shell(Map.of()), arguments);
    }

    private Shell shell(Map<String, String> environment) {
        return new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                home,
                home,
                new SecureRandom());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private KeyFolder keys() {
        return new KeyFolder(ConfigFolder.of(Map.of(), home));
    }

    @Test
    void aNewKeyIsMadeShownAndListed() {
        assertEquals(0, run("key", "new"), this::err);
        assertTrue(out().contains("Made the signing key \"default\"."), out());
        String keyId = keys().show("default").key().keyId().hex();
        assertEquals(0, run("key", "show"));
        assertTrue(out().contains(keyId) && out().contains("-----BEGIN PUBLIC KEY-----"), out());
        assertFalse(out().contains("PRIVATE"), out());
        assertEquals(0, run("key", "list"));
        assertEquals("default  " + keyId + "  " + home.resolve(".config/ggen/keys/default.pem") + "\n", out());
    }

    @Test
    void asJsonAKeyIsATrustFileThatOthersCanUseAsItIs() {
        run("key", "new", "--name", "work");
        for (List<String> command : List.of(
                List.of("key", "show", "work", "--format", "json"), List.of("key", "list", "--format", "json"))) {
            assertEquals(0, run(command.toArray(String[]::new)), this::err);
            Trust trust = Trust.parse(out.toByteArray(), "trust.json");
            assertEquals(keys().trust().roots(), trust.roots());
        }
    }

    @Test
    void aRotationSaysWhichEntriesOthersNeed() {
        run("key", "new");
        String old = keys().show("default").key().keyId().hex();
        assertEquals(0, run("key", "rotate"), this::err);
        String fresh = keys().show("default").key().keyId().hex();
        List<String> entries =
                out().lines().filter(line -> line.startsWith("{\"keyid\"")).toList();
        assertEquals(2, entries.size(), out());
        assertTrue(entries.stream().anyMatch(entry -> entry.contains(old) && entry.contains("\"retired\"")), out());
        assertTrue(entries.stream().anyMatch(entry -> entry.contains(fresh) && !entry.contains("\"retired\"")), out());
        assertFalse(out().contains("PRIVATE"), out());
    }

    @Test
    void aKeyIsNotMadeTwice() {
        run("key", "new");
        assertEquals(2, run("key", "new"));
        assertTrue(err().startsWith("red[key-exists]: there is a key \"default\" already"), err());
    }

    @Test
    void withoutAnyKeyTheUserLearnsHowToMakeOne() {
        assertEquals(0, run("key", "list"));
        assertTrue(err().contains("`ggen key new` makes one"), err());
        assertEquals(2, run("key", "show"));
        assertTrue(err().contains("red[key-unknown]"), err());
        assertEquals(2, run("key", "new", "--name", "../x"));
        assertTrue(err().contains("red[key-name]"), err());
        assertEquals(2, run("key", "list", "--format", "yaml"));
    }

    @Test
    void aBrokenKeyIsRedInTheList() throws IOException {
        run("key", "new");
        Path file = keys().show("default").file();
        Files.writeString(file, "nonsense");
        assertEquals(1, run("key", "list"));
        assertTrue(err().startsWith("red[key-unreadable]"), err());
    }

    @Test
    void anotherFolderIsUsedWhenTheEnvironmentNamesIt() {
        Ggen.run(shell(Map.of("GGEN_CONFIG", "elsewhere")), "key", "new");
        assertTrue(Files.exists(home.resolve("elsewhere/keys/default.pem")));
    }

    @Test
    void aSigningCommandGivesNoticeOnlyOfAKeyThatItMade() {
        SecureRandom random = new SecureRandom();
        String first = KeyText.notice(keys().defaultKey(random), keys().trustFile());
        assertTrue(first.startsWith("There was no signing key yet. Made the signing key \"default\"."), first);
        assertEquals("", KeyText.notice(keys().defaultKey(random), keys().trustFile()));
    }
}
