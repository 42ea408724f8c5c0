package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    private Path folder;

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, "");
    }

    private static List<String> paths(Sources sources) {
        return sources.files().stream().map(SourceFile::path).toList();
    }

    private static List<String> ids(Sources sources) {
        return sources.findings().stream().map(Finding::id).toList();
    }

    @Test
    void sourcesAreSortedByPathAndOtherFilesPassedOver() throws IOException {
        for (String path : List.of("b/x.ttl", "a.ttl", "b.ttl", "notes.md", ".hidden/x.ttl")) {
            write(path);
        }
        Sources sources = SourceFolder.read(folder, "shown/");
        assertEquals(List.of("shown/a.ttl", "shown/b.ttl", "shown/b/x.ttl"), paths(sources));
        assertEquals(List.of(), ids(sources));
    }

    @Test
    void aLinkOutOfTheFolderIsRedAndOneInsideIsPassedOver() throws IOException {
        write("in/a.ttl");
        write("out.ttl");
        Files.createSymbolicLink(folder.resolve("in/out.ttl"), folder.resolve("out.ttl"));
        Files.createSymbolicLink(folder.resolve("in/again.ttl"), folder.resolve("in/a.ttl"));
        Sources sources = SourceFolder.read(folder.resolve("in"), "");
        assertEquals(List.of("a.ttl"), paths(sources));
        assertEquals(List.of("source-link", "source-outside"), ids(sources));
    }

    @Test
    void aFileOverTheBoundIsRed() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("a.ttl").toFile(), "rw")) {
            file.setLength(SourceFolder.LARGEST_SOURCE_BYTES + 1L);
        }
        assertEquals(List.of("source-too-large"), ids(SourceFolder.read(folder, "")));
    }

    @Test
    void aFileThatIsNotThereIsRed() {
        Sources sources = SourceFolder.readFile(folder.resolve("none.ttl"), "none.ttl");
        assertEquals(List.of("source-not-regular"), ids(sources));
    }

    @Test
    void aFolderThatIsNotThereIsRed() {
        assertEquals(List.of("source-unreadable"), ids(SourceFolder.read(folder.resolve("none"), "none")));
    }
}
