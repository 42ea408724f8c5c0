package dev.ggen.hub.database;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked PostgreSQL: initdb, pg_ctl and postgres with their libraries.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 * @param user as whom its programs run
 */
record Binaries(Path folder, ServerUser user) {
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(30);
    private static final int BUFFER_BYTES = 1 << 16;

    /** Far more than our archives hold, far less than a disk. */
    private static final long MAX_UNPACKED_BYTES = 1L << 30;

    /** Unpacks into the cache once; any number of processes may do so at the same time. */
    static Binaries in(Path cache, Machine machine, ServerUser user) throws IOException {
        Path folder = cache.resolve(machine.folderName());
        if (!Files.isDirectory(folder)) {
            Path part = Files.createTempDirectory(cache, machine.folderName() + ".part-");
            try {
                unpack(machine, part);
                Files.setPosixFilePermissions(part, OPEN);
                new Binaries(part, user).check();
                Folders.publish(part, folder);
            } finally {
                Folders.delete(part);
            }
        }
        return new Binaries(folder, user);
    }

    /** The command that runs one of the programs. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return user.command(command);
    }

    /** Whether they run on this system at all: they are made for one C library, and there are others. */
    private void check() throws IOException {
        Programs.Ended ended;
        try {
            ended = Programs.run(command("postgres", "--version"), CHECKED_WITHIN);
        } catch (IOException e) {
            throw new FindingsException(ServerFailure.libraries(String.valueOf(e.getMessage())));
        }
        if (ended.code() != 0) {
            throw new FindingsException(ServerFailure.libraries(ended.output()));
        }
    }

    private static void unpack(Machine machine, Path target) throws IOException {
        MessageDigest running = Digest.sha256();
        try (InputStream raw = archive(machine);
                DigestInputStream digested = new DigestInputStream(raw, running);
                BufferedInputStream buffered = new BufferedInputStream(digested, BUFFER_BYTES)) {
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(buffered)), target);
            digested.transferTo(OutputStream.nullOutputStream()); // what follows the archive's end counts too
        }
        Digest found = Digest.of(running);
        if (!found.equals(machine.digest())) {
            throw new FindingsException(Finding.red(
                            "embedded-server-changed",
                            "the PostgreSQL that ggen brings isn't the one it was built with: " + found)
                    .withAllowed(machine.digest().toString())
                    .withHint("Install ggen again"));
        }
    }

    private static InputStream archive(Machine machine) {
        InputStream in = Binaries.class.getResourceAsStream(machine.archive());
        if (in == null) {
            throw new FindingsException(Finding.red(
                            "embedded-server-missing",
                            "this installation of ggen brings no PostgreSQL for this machine: "
                                    + machine.archive().substring(1) + " isn't there")
                    .withHint("Run a PostgreSQL " + Machine.MAJOR + " of your own and name it with --database-url"));
        }
        return in;
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        long total = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            total += entry.getSize();
            if (!path.startsWith(target) || total > MAX_UNPACKED_BYTES) {
                throw new IOException("the archive of PostgreSQL holds " + entry.getName() + ", which it shouldn't");
            }
            write(entry, tar, path);
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path path) throws IOException {
        makeFolder(entry.isDirectory() ? path : Objects.requireNonNull(path.getParent()));
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean isProgram = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, isProgram ? OPEN : READABLE);
        }
    }

    /** Open to all whatever our own mask is: another user may have to run what is inside. */
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(Objects.requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, OPEN);
        }
    }
}
