package dev.ggen.generator.write;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes files below a folder, all or none.
 *
 * <p>Everything is first written beside its place, under {@code .ggen/staging}, and flushed. Then a journal says so, and renames
 * put the files in place. When a rename fails, those before it are undone; when the process dies, the next run finds the journal
 * and completes what it says. One writer at a time.
 */
final class StagedWrite {
    private final Path folder;
    private final Path home;

    StagedWrite(Path folder) {
        this.folder = folder;
        this.home = folder.resolve(".ggen");
    }

    /**
     * Writes the files, by path below the folder.
     *
     * @throws FindingsException when they can't be written; nothing has changed then
     */
    void write(SortedMap<String, byte[]> files) {
        try {
            Files.createDirectories(home);
            try (WriteLock lock = WriteLock.of(home)) {
                lock.confirm();
                Journal.recover(folder, home);
                stageAndSwap(files);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void stageAndSwap(SortedMap<String, byte[]> files) throws IOException {
        Journal.clear(home);
        List<Journal.Entry> entries = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.add(stage(entries.size(), file.getKey(), file.getValue()));
            }
            Journal.begin(home, entries);
        } catch (IOException e) {
            Journal.clear(home);
            throw e;
        }
        Journal.complete(folder, home, entries);
    }

    private Journal.Entry stage(int number, String path, byte[] bytes) throws IOException {
        Path target = folder.resolve(path);
        Path staged = Journal.staged(home, number);
        Files.createDirectories(staged.getParent());
        Durable.write(staged, bytes);
        boolean replaces = Files.exists(target);
        if (replaces) {
            Durable.copy(target, Journal.kept(home, number));
            Durable.copyPermissions(target, staged);
        }
        return new Journal.Entry(path, replaces);
    }

    /** Completes what a killed run left, if anything. */
    void recover() {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (WriteLock lock = WriteLock.of(home)) {
            lock.confirm();
            Journal.recover(folder, home);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static FindingsException refused(IOException e) {
        String about = e.getMessage() == null ? "" : " " + e.getMessage();
        return new FindingsException(Finding.red(
                        "output-unwritable",
                        "The outputs can't be written: " + e.getClass().getSimpleName() + about + ".",
                        Place.ofFile("."))
                .withHint("Nothing was changed. See whether the folder can be written to and the disk has room."));
    }
}
