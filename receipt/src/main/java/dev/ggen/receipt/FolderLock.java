package dev.ggen.receipt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a folder against other processes and threads that ask the same way; a killed holder lets go by itself. */
final class FolderLock implements AutoCloseable {
    private static final int MAX_ATTEMPTS = 500;
    private static final int PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            acquire(channel, folder);
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void acquire(FileChannel channel, Path folder) throws IOException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (tryLock(channel)) {
                return;
            }
            pause();
        }
        throw new FindingsException(Finding.red(
                "key-folder-busy",
                "another process has held the key folder for too long",
                Place.ofFile(folder.toString())));
    }

    @SuppressWarnings("resource") // the lock goes with its channel
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the key folder", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
