package dev.ggen.generator.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one fetch, beside a lock that its process holds. What a killed process has left is nobody's any more, and the next fetch
 * clears it away.
 */
final class FetchScratch implements AutoCloseable {
    private static final String PREFIX = "fetch-";
    private static final String LOCK = ".lock";
    private static final int MOST_TRIES = 100;

    private final Path folder;
    private final Path lock;
    private final FileChannel held;

    private FetchScratch(Path folder, Path lock, FileChannel held) {
        this.folder = folder;
        this.lock = lock;
        this.held = held;
    }

    /** A new one in that folder, from which leftovers go first. */
    static FetchScratch in(Path home) throws IOException {
        sweep(home);
        for (int i = 0; i < MOST_TRIES; i++) {
            Path lock = Files.createTempFile(home, PREFIX, LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (isLocked(channel) && Files.exists(lock)) { // nobody took the new lock for a leftover
                return new FetchScratch(Files.createDirectory(folderOf(lock)), lock, channel);
            }
            channel.close();
        }
        throw new IOException("no folder could be held in " + home);
    }

    Path folder() {
        return folder;
    }

    private static void sweep(Path home) throws IOException {
        for (Path lock : named(home, name -> name.startsWith(PREFIX) && name.endsWith(LOCK))) {
            sweepLocked(lock);
        }
        for (Path folder : named(home, name -> name.startsWith(PREFIX) && !name.endsWith(LOCK))) {
            if (!Files.exists(home.resolve(folder.getFileName() + LOCK))) {
                delete(folder);
            }
        }
    }

    private static void sweepLocked(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (isLocked(channel)) {
                delete(folderOf(lock));
                Files.deleteIfExists(lock);
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // its holder is done with it
        }
    }

    @SuppressWarnings("resource") // the lock goes with its channel
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    private static Path folderOf(Path lock) {
        String name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static List<Path> named(Path home, java.util.function.Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        Files.deleteIfExists(lock);
        held.close();
    }
}
