package dev.ggen.generator.write;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes files below a folder, all or none.
 *
 * <p>Everything is first written beside its place, under {@code .ggen/staging}, and flushed. Then a journal says so, and renames
 * put the files in place. When one fails, those before it are undone; when the process dies, the next run finds the journal
 * and completes what it says, or goes back where somebody has changed one of the files in between. One writer at a time: the
 * caller holds the {@link WriteLock}.
 */
final class StagedWrite {
    private final Path folder;
    private final Path home;
    private final Steps steps;

    StagedWrite(Path folder, Steps steps) {
        this.folder = folder;
        this.home = folder.resolve(".ggen");
        this.steps = steps;
    }

    /** Whether a run was ended before it was through. */
    boolean isInterrupted() {
        return new Journal(home, steps).isOpen();
    }

    /**
     * Makes the changes.
     *
     * @throws FindingsException when they can't be made; nothing has changed then
     */
    void write(List<Change> changes) {
        try {
            Staging staging = new Staging(folder, steps);
            Journal journal = new Journal(home, steps);
            List<Journal.Entry> entries =
                    changes.stream().map(Journal.Entry::of).toList();
            stage(staging, changes);
            try (SwapGuard _ = SwapGuard.begin()) {
                begin(journal, staging, entries);
                swap(journal, staging, entries);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void stage(Staging staging, List<Change> changes) throws IOException {
        try {
            staging.fill(changes);
            refuseWhatHasChanged(staging, changes);
        } catch (IOException | FindingsException e) {
            staging.clear();
            throw e;
        }
    }

    private static void begin(Journal journal, Staging staging, List<Journal.Entry> entries) throws IOException {
        try {
            journal.begin(entries);
        } catch (IOException e) {
            if (!journal.isOpen()) {
                staging.clear();
            }
            throw e;
        }
    }

    /** Between looking at a file and keeping it, somebody may have saved it. */
    private static void refuseWhatHasChanged(Staging staging, List<Change> changes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (!staging.keptContent(i).equals(changes.get(i).before())) {
                String path = changes.get(i).path();
                findings.add(Finding.red(
                                "output-edited",
                                "`" + path + "` was changed while its new content was made.",
                                Place.ofFile(path))
                        .withHint("Run it again."));
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
    }

    private void swap(Journal journal, Staging staging, List<Journal.Entry> entries) throws IOException {
        Swap swap = new Swap(folder, staging, steps, entries);
        try {
            swap.complete();
        } catch (IOException e) {
            journal.turnBack();
            swap.undo();
            end(journal, staging);
            throw e;
        }
        end(journal, staging);
    }

    private static void end(Journal journal, Staging staging) throws IOException {
        journal.end();
        staging.clear();
    }

    /** Completes or undoes what a killed run left, if anything. */
    void recover() {
        Journal journal = new Journal(home, steps);
        try {
            if (journal.isOpen()) {
                recover(journal);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void recover(Journal journal) throws IOException {
        Staging staging = new Staging(folder, steps);
        List<Journal.Entry> entries = journal.read();
        Swap swap = new Swap(folder, staging, steps, entries);
        if (journal.isUndoing() || !swap.isUntouched()) {
            journal.turnBack();
            swap.undo();
            end(journal, staging);
        } else {
            swap(journal, staging, entries);
        }
    }

    /** The project's {@code .ggen}, made when it isn't there; a link in its place would lead elsewhere. */
    Path home() throws IOException {
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(home);
        }
        return home;
    }

    FindingsException refused(IOException e) {
        String about = e.getMessage() == null ? "" : " " + e.getMessage();
        String hint = isInterrupted()
                ? "Some files are changed already; the next sync completes or undoes that."
                : "Nothing was changed.";
        return new FindingsException(Finding.red(
                        "output-unwritable",
                        "The outputs can't be written: " + e.getClass().getSimpleName() + about + ".",
                        Place.ofFile("."))
                .withHint(hint + " See whether the folder can be written to and the disk has room."));
    }
}
