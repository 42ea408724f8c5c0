package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Small files that only their owner reads, and that are there whole or not at all, whatever happens meanwhile. */
final class DurableFiles {
    private DurableFiles() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = draft(file);
        Files.deleteIfExists(draft); // left by a process that was killed
        try (FileChannel out = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        giveToOwner(draft);
        move(draft, file);
    }

    /** Where a file is written before it is put in its place. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".draft");
    }

    /** Root may run a hub on another user's folder; what it leaves there must stay that user's. */
    static void giveToOwner(Path file) throws IOException {
        if (ServerUser.currentUser() == 0) {
            Path folder = Objects.requireNonNull(file.getParent());
            for (String attribute : List.of("unix:uid", "unix:gid")) {
                Files.setAttribute(file, attribute, Files.getAttribute(folder, attribute));
            }
        }
    }

    /** Renames a file or folder so that the new name outlives a loss of power. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(Objects.requireNonNull(to.getParent()), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
