package dev.ggen.generator.write;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second writer out of a project; a killed writer lets go by itself. */
final class WriteLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static WriteLock of(Path home) throws IOException {
        FileChannel channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new WriteLock(channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process holds it, which ends in the same finding
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new FindingsException(
                Finding.red("project-busy", "Another run is writing this project.", Place.ofFile(".ggen/lock"))
                        .withHint("Wait until it has ended."));
    }

    /** Says that the lock is still held. */
    void confirm() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock is gone");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
