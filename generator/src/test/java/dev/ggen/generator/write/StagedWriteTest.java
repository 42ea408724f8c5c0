package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedWriteTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void filesAreMadeAndReplaced() throws IOException {
        new StagedWrite(folder).write(files("a", "1", "b/c", "2"));
        new StagedWrite(folder).write(files("a", "3"));
        assertEquals("3", text("a"));
        assertEquals("2", text("b/c"));
        assertFalse(Files.exists(folder.resolve(".ggen/staging")));
    }

    @Test
    void aFileThatCannotBePutInPlaceUndoesThoseBeforeIt() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.createDirectories(folder.resolve("z/inside"));
        assertThrows(
                FindingsException.class, () -> new StagedWrite(folder).write(files("a", "new", "b", "new", "z", "x")));
        assertEquals("old", text("a"));
        assertFalse(Files.exists(folder.resolve("b")));
        assertFalse(Files.exists(folder.resolve(".ggen/staging")));
    }

    @Test
    void aRunKilledWhileRenamingIsCompletedByTheNext() throws IOException {
        Path home = Files.createDirectories(folder.resolve(".ggen"));
        Files.writeString(folder.resolve("a"), "new already");
        Files.writeString(folder.resolve("b"), "old");
        Files.createDirectories(Journal.staged(home, 0).getParent());
        Files.writeString(Journal.staged(home, 1), "new");
        Journal.begin(home, List.of(new Journal.Entry("a", true), new Journal.Entry("b", true)));
        new StagedWrite(folder).recover();
        assertEquals("new already", text("a"));
        assertEquals("new", text("b"));
        assertFalse(Files.exists(home.resolve("journal")));
    }

    @Test
    void aRunKilledWhileUndoingIsUndoneByTheNext() throws IOException {
        Path home = Files.createDirectories(folder.resolve(".ggen"));
        Files.writeString(folder.resolve("a"), "new");
        Files.writeString(folder.resolve("b"), "made");
        Files.createDirectories(Journal.staged(home, 0).getParent());
        Files.createDirectories(Journal.kept(home, 0).getParent());
        Files.writeString(Journal.kept(home, 0), "old");
        Journal.begin(home, List.of(new Journal.Entry("a", true), new Journal.Entry("b", false)));
        Files.move(home.resolve("journal"), home.resolve("undo"));
        new StagedWrite(folder).recover();
        assertEquals("old", text("a"));
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aRunKilledBeforeItsJournalHasChangedNothing() throws IOException {
        Path home = Files.createDirectories(folder.resolve(".ggen"));
        Files.writeString(folder.resolve("a"), "old");
        Files.createDirectories(Journal.staged(home, 0).getParent());
        Files.writeString(Journal.staged(home, 0), "half");
        new StagedWrite(folder).recover();
        assertEquals("old", text("a"));
        new StagedWrite(folder).write(files("a", "new"));
        assertEquals("new", text("a"));
    }

    @Test
    void permissionsSurvive() throws IOException {
        Path script = Files.writeString(folder.resolve("run"), "old");
        assertTrue(script.toFile().setExecutable(true));
        new StagedWrite(folder).write(new TreeMap<>(Map.of("run", "new".getBytes(StandardCharsets.UTF_8))));
        assertTrue(Files.isExecutable(script));
    }
}
