package dev.ggen.generator.write;

import dev.ggen.generator.write.HeldFolder.Missing;
import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts staged files in place, or brings the kept ones back. Each may be ended at any step and begun again. */
final class Swap {
    private final Path root;
    private final Staging staging;
    private final Steps steps;
    private final List<Journal.Entry> entries;

    Swap(Path root, Staging staging, Steps steps, List<Journal.Entry> entries) {
        this.root = root;
        this.staging = staging;
        this.steps = steps;
        this.entries = entries;
    }

    /** What is done to one entry while its folder is held. */
    private interface Work {
        void on(int number, HeldFolder folder) throws IOException;
    }

    void complete() throws IOException {
        try (HeldFolder staged = staging.staged()) {
            inFolders((number, folder) -> put(number, folder, staged));
        }
        removeEmptyFolders(Journal.Entry::after);
    }

    private void put(int number, HeldFolder folder, HeldFolder staged) throws IOException {
        Journal.Entry entry = entries.get(number);
        if (entry.after().isEmpty()) {
            if (!folder.is(entry.name(), Optional.empty())) {
                steps.before("remove " + entry.path());
                folder.delete(entry.name());
            }
        } else if (staging.isStaged(number)) {
            steps.before("place " + entry.path());
            folder.take(staged, Integer.toString(number), entry.name());
        }
    }

    void undo() throws IOException {
        try (HeldFolder kept = staging.kept()) {
            for (var group : byFolder().entrySet()) {
                if (isPassable(group.getKey())) {
                    inFolder(group.getKey(), group.getValue(), (number, folder) -> restore(number, folder, kept));
                }
            }
        }
        removeEmptyFolders(Journal.Entry::before);
    }

    /** Only what this write made is taken back: what somebody else has put there since stays. */
    private void restore(int number, HeldFolder folder, HeldFolder kept) throws IOException {
        Journal.Entry entry = entries.get(number);
        if (entry.before().equals(entry.after()) || !folder.is(entry.name(), entry.after())) {
            return;
        }
        if (entry.before().isPresent() && staging.isKept(number)) {
            steps.before("restore " + entry.path());
            folder.take(kept, Integer.toString(number), entry.name());
        } else if (entry.before().isEmpty()) {
            steps.before("take back " + entry.path());
            folder.delete(entry.name());
        }
    }

    /** Whether every file is as it was, or as it shall be: then nobody has touched them since. */
    boolean isUntouched() throws IOException {
        for (var group : byFolder().entrySet()) {
            if (!isPassable(group.getKey()) || !isUntouched(group.getKey(), group.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean isUntouched(String path, List<Integer> numbers) throws IOException {
        if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return numbers.stream().allMatch(number -> isAbsentBeforeOrAfter(entries.get(number)));
        }
        try (HeldFolder folder = HeldFolder.of(root, path, Missing.REFUSED)) {
            for (int number : numbers) {
                Journal.Entry entry = entries.get(number);
                if (!folder.is(entry.name(), entry.before()) && !folder.is(entry.name(), entry.after())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isAbsentBeforeOrAfter(Journal.Entry entry) {
        return entry.before().isEmpty() || entry.after().isEmpty();
    }

    /** Whether nothing but folders, or nothing at all, is on the way there. */
    private boolean isPassable(String folder) {
        Path at = root;
        for (String name : folder.split("/")) {
            at = at.resolve(name);
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    /** One folder after the other, each flushed when its entries are done. */
    private void inFolders(Work work) throws IOException {
        for (var group : byFolder().entrySet()) {
            inFolder(group.getKey(), group.getValue(), work);
        }
    }

    private void inFolder(String path, List<Integer> numbers, Work work) throws IOException {
        try (HeldFolder folder = HeldFolder.of(root, path, Missing.MADE)) {
            for (int number : numbers) {
                work.on(number, folder);
            }
            steps.before("flush folder " + path);
            Durable.flushFolder(folder.path());
        }
    }

    private SortedMap<String, List<Integer>> byFolder() {
        SortedMap<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            groups.computeIfAbsent(entries.get(i).folder(), folder -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    /** Folders in which nothing is left of what was written or kept there, up to the project's own. */
    private void removeEmptyFolders(Function<Journal.Entry, Optional<Digest>> content) throws IOException {
        SortedSet<String> candidates = new TreeSet<>(Comparator.reverseOrder());
        for (Journal.Entry entry : entries) {
            if (content.apply(entry).isEmpty()) {
                String folder = entry.folder();
                while (!folder.isEmpty()) {
                    candidates.add(folder);
                    folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
                }
            }
        }
        for (String folder : candidates) {
            steps.before("remove folder " + folder);
            if (isPassable(folder)) {
                removeIfEmpty(root.resolve(folder));
            }
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // it is still needed
        }
    }
}
