package dev.ggen.settlement.run;

import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.ZipSource;
import dev.ggen.settlement.bundle.ExitSweep;
import dev.ggen.settlement.bundle.WorkFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;

/**
 * A folder that appears whole or not at all: everything is written into a hidden one beside it, which is renamed at the end.
 *
 * <p>Closing it before {@link #publish} removes what was written; so does ending the process.
 */
final class OutputFolder implements AutoCloseable {
    /** Holds caches and parts, gone when published. */
    static final String WORK = ".work";

    private static final int BUFFER_BYTES = 1 << 18;

    private final SettleRequest.NamedFolder target;
    private final Path staging;
    private final ExitSweep sweep;

    private OutputFolder(SettleRequest.NamedFolder target, Path staging) {
        this.target = target;
        this.staging = staging;
        this.sweep = ExitSweep.over(staging);
    }

    /** Refuses a target that exists: a settlement is never written over another. */
    static void requireNew(SettleRequest.NamedFolder target) {
        if (Files.exists(target.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new FindingsException(Finding.red(
                            "output-exists", target.shown() + " is there already", Place.ofFile(target.shown()))
                    .withAllowed("a folder that doesn't exist")
                    .withHint("name another with --out, or move it away; a settlement is never written over another"));
        }
    }

    static OutputFolder open(SettleRequest.NamedFolder target) {
        requireNew(target);
        Path parent = target.path().toAbsolutePath().getParent();
        try {
            Files.createDirectories(parent);
            return new OutputFolder(
                    target,
                    Files.createTempDirectory(parent, "." + target.path().getFileName() + ".part-"));
        } catch (IOException e) {
            throw new UncheckedIOException(target.shown() + " can't be made", e);
        }
    }

    /** A folder for caches, gone with the rest of the staging when published. */
    Path work() {
        return folder(staging.resolve(WORK));
    }

    void write(String name, byte[] bytes) {
        Path file = place(name);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a bundle and says the digest of what was written. */
    Digest writeBundle(String name, Map<String, ZipSource> entries) {
        Path file = place(name);
        MessageDigest running = Digest.sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES), running)) {
            CanonicalZip.write(entries, out);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return Digest.of(running);
    }

    private Path place(String name) {
        int end = name.lastIndexOf('/');
        Path parent = end < 0 ? staging : folder(staging.resolve(name.substring(0, end)));
        return parent.resolve(name.substring(end + 1));
    }

    Path written(String name) {
        return staging.resolve(name);
    }

    void publish() {
        try {
            WorkFolder.delete(staging.resolve(WORK));
            staging.toFile().setReadable(true, false);
            staging.toFile().setExecutable(true, false);
            requireNew(target);
            Files.move(staging, target.path().toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            WorkFolder.delete(staging);
            sweep.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the unfinished folder " + staging + " can't be removed", e);
        }
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be made", e);
        }
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException(target.shown() + " can't be written", e);
    }
}
