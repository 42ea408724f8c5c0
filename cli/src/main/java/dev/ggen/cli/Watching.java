package dev.ggen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/** {@code ggen sync --watch}: a run now, and one after every change of a file that it depends on, until somebody ends it. */
final class Watching {
    private static final int MOST_SHOWN = 5;

    private final Shell shell;
    private final Path project;
    private final Run run;

    Watching(Shell shell, Path project, Run run) {
        this.shell = shell;
        this.project = project;
        this.run = run;
    }

    /** One run, which tells of itself whatever comes of it; measured by the shell's stopwatch. */
    @FunctionalInterface
    interface Run {
        Ran once(Shell measured);
    }

    /**
     * What came of a run.
     *
     * @param code its exit code
     * @param written paths that it wrote or removed, as seen from the project
     * @param read files that it read or looked for, wherever they are; empty when it ended before it knew
     */
    record Ran(int code, Set<String> written, Collection<Path> read) {
        Ran {
            written = Set.copyOf(written);
            read = List.copyOf(read);
        }
    }

    /** Ends with the process, or with the code of the first run when that can't watch. */
    int forever() {
        try (WatchedFolders folders = WatchedFolders.of(project)) {
            Ran last = timed();
            while (!Thread.currentThread().isInterrupted()) {
                folders.addFoldersOf(last.read());
                shell.err().println("Watching for changes; end with Ctrl-C.");
                last = afterChange(folders, last);
            }
            return last.code();
        } catch (IOException e) {
            throw new UncheckedIOException("changes can't be watched for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ggen.FINE;
        }
    }

    /** What a run wrote itself is no reason for another one. */
    private Ran afterChange(WatchedFolders folders, Ran last) throws IOException, InterruptedException {
        Set<String> own = new HashSet<>(last.written());
        SortedSet<String> changed = folders.next();
        while (own.containsAll(changed)) {
            own.removeAll(changed);
            changed = folders.next();
        }
        changed.removeAll(own); // told together with what somebody changed right after the run
        shell.err().println("changed: " + shown(changed));
        return timed();
    }

    private static String shown(SortedSet<String> changed) {
        List<String> first = changed.stream().limit(MOST_SHOWN).toList();
        int more = changed.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    private Ran timed() {
        Shell measured = shell.restarted();
        Ran ran = run.once(measured);
        measured.stopwatch()
                .elapsed()
                .ifPresent(took -> shell.err()
                        .println(String.format(Locale.ROOT, "%d.%02d s", took.toSeconds(), took.toMillisPart() / 10)));
        return ran;
    }
}
