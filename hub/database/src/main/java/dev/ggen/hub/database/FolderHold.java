package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a data folder for one process; a killed one lets go by itself. The file says who holds it. */
final class FolderHold implements AutoCloseable {
    /** The finding of a folder that another process works on. */
    static final String IN_USE = "data-folder-in-use";

    private final FileChannel channel;

    private FolderHold(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FindingsException when another holds it, saying which process */
    static FolderHold of(ServerFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isHeld = false;
        try {
            isHeld = lock(channel) != null;
            if (!isHeld) {
                throw new FindingsException(inUse(folder));
            }
            sign(channel);
            DurableFiles.giveToOwner(folder.lock());
            return new FolderHold(channel);
        } finally {
            if (!isHeld) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another hub in this very process
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Finding inUse(ServerFolder folder) throws IOException {
        String pid = Files.readString(folder.lock(), StandardCharsets.UTF_8).strip();
        String who = pid.matches("[0-9]{1,10}") ? "process " + pid : "another process";
        return Finding.red(
                        IN_USE,
                        "another ggen works on this data folder: " + who,
                        Place.ofFile(folder.root().toString()))
                .withHint("Stop that one first, or name another folder with --data");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
