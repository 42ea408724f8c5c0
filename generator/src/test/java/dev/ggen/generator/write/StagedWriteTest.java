package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedWriteTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void aHome() throws IOException {
        Files.createDirectory(folder.resolve(".ggen"));
    }

    /** From what is there now to these texts; an empty text removes the file. */
    private List<Change> changes(String... pathsAndTexts) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            Path file = folder.resolve(pathsAndTexts[i]);
            Optional<Bytes> before =
                    Files.isRegularFile(file) ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
            Optional<Bytes> after = pathsAndTexts[i + 1].isEmpty()
                    ? Optional.empty()
                    : Optional.of(Bytes.of(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
            changes.add(new Change(pathsAndTexts[i], before, after));
        }
        return changes;
    }

    private StagedWrite write() {
        return new StagedWrite(folder, Steps.FREE);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private boolean isThere(String path) {
        return Files.exists(folder.resolve(path));
    }

    /** Ends the write before the step with these words, as a kill would. */
    private void killedBefore(String words, List<Change> changes) {
        Steps steps = step -> {
            if (step.equals(words)) {
                throw new Killed();
            }
        };
        assertThrows(Killed.class, () -> new StagedWrite(folder, steps).write(changes));
    }

    @Test
    void filesAreMadeReplacedAndRemoved() throws IOException {
        write().write(changes("a", "1", "b/c", "2"));
        write().write(changes("a", "3", "b/c", ""));
        assertEquals("3", text("a"));
        assertFalse(isThere("b"), "a folder left empty goes with its last file");
        assertFalse(isThere(".ggen/staging"));
        assertFalse(isThere(".ggen/journal"));
    }

    @Test
    void aFolderThatHoldsSomethingElseStays() throws IOException {
        write().write(changes("b/c/d", "2"));
        Files.writeString(folder.resolve("b/mine"), "mine");
        write().write(changes("b/c/d", ""));
        assertFalse(isThere("b/c"));
        assertEquals("mine", text("b/mine"));
    }

    @Test
    void aFileThatCannotBePutInPlaceUndoesThoseBeforeIt() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.createDirectories(folder.resolve("z/inside"));
        List<Change> changes = changes("a", "new", "b", "new", "z", "x");
        FindingsException refused = assertThrows(FindingsException.class, () -> write().write(changes));
        assertTrue(refused.findings().getFirst().hint().startsWith("Nothing was changed."));
        assertEquals("old", text("a"));
        assertFalse(isThere("b"));
        assertFalse(isThere(".ggen/staging"));
    }

    @Test
    void aRunKilledWhileRenamingIsCompletedByTheNext() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("b"), "old");
        killedBefore("place b", changes("a", "new", "b", "new"));
        assertEquals("new", text("a"));
        assertEquals("old", text("b"));
        assertTrue(write().isInterrupted());
        write().recover();
        assertEquals("new", text("b"));
        assertFalse(write().isInterrupted());
    }

    @Test
    void aFileSavedAfterAKillIsKeptAndTheRestGoesBack() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("b"), "old");
        killedBefore("place b", changes("a", "new", "b", "new", "c", "new"));
        Files.writeString(folder.resolve("b"), "mine");
        write().recover();
        assertEquals("old", text("a"));
        assertEquals("mine", text("b"));
        assertFalse(isThere("c"));
        assertFalse(write().isInterrupted());
    }

    @Test
    void aFileSavedWhileItsNewContentWasMadeIsKept() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        List<Change> changes = changes("a", "new");
        Files.writeString(folder.resolve("a"), "mine");
        FindingsException refused = assertThrows(FindingsException.class, () -> write().write(changes));
        assertEquals("output-edited", refused.findings().getFirst().id());
        assertEquals("mine", text("a"));
    }

    @Test
    void aRunKilledBeforeItsJournalHasChangedNothing() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        killedBefore("begin", changes("a", "new"));
        assertFalse(write().isInterrupted());
        assertEquals("old", text("a"));
        write().write(changes("a", "newer"));
        assertEquals("newer", text("a"));
    }

    @Test
    void aLinkPutInPlaceOfAFolderMeanwhileRedirectsNothing(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(folder.resolve("out"));
        List<Change> changes = changes("out/a", "new");
        Steps swapping = step -> {
            if (step.equals("begin")) {
                Files.delete(folder.resolve("out"));
                Files.createSymbolicLink(folder.resolve("out"), elsewhere);
            }
        };
        assertThrows(FindingsException.class, () -> new StagedWrite(folder, swapping).write(changes));
        assertEquals(List.of(), ProjectFolder.names(elsewhere));
        assertFalse(write().isInterrupted());
    }

    @Test
    void aDamagedJournalIsAFindingThatSaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve(".ggen/journal"), "{\"entries\":[1]}");
        FindingsException refused = assertThrows(FindingsException.class, () -> write().recover());
        assertEquals("journal-damaged", refused.findings().getFirst().id());
    }

    @Test
    void permissionsSurvive() throws IOException {
        Path script = Files.writeString(folder.resolve("run"), "old");
        assertTrue(script.toFile().setExecutable(true));
        assertTrue(script.toFile().setWritable(false));
        write().write(changes("run", "new"));
        assertEquals("new", text("run"));
        assertTrue(Files.isExecutable(script));
        assertFalse(Files.getPosixFilePermissions(script)
                .contains(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE));
    }

    /** Ends a run as if its process were gone: nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
