package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * An uploaded file on this node's disk, so that it is read once from its sender, however slow he is, and no transaction waits for him.
 *
 * @param file where
 * @param digest SHA-256 of its bytes
 * @param bytes how many
 */
record Spool(Path file, Digest digest, long bytes) {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final long MIB = 1L << 20;

    /**
     * Takes a stream to its end.
     *
     * @throws Refused when it is too large, or no text
     */
    static Spool take(String name, InputStream content, Path file, long mostBytes) {
        return take(name, content, file, mostBytes, UploadedText::require);
    }

    /** What refuses an upload by its first bytes. */
    interface Glance {
        void require(String name, byte[] first);
    }

    /**
     * Takes a stream to its end.
     *
     * @throws Refused when it is too large, or refused at a glance
     */
    static Spool take(String name, InputStream content, Path file, long mostBytes, Glance glance) {
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = Digest.sha256();
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            int read;
            while ((read = content.readNBytes(buffer, 0, BUFFER_BYTES)) > 0) {
                if (bytes == 0) {
                    glance.require(name, Arrays.copyOf(buffer, read));
                }
                bytes += read;
                if (bytes > mostBytes) {
                    throw tooLarge(name, mostBytes);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (bytes == 0) {
                throw UploadedText.empty(name);
            }
            return new Spool(file, Digest.of(digest), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload of " + name + " broke off", e);
        }
    }

    static Refused tooLarge(String name, long mostBytes) {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                Finding.red(
                                "report-too-large",
                                name + " is larger than " + mostBytes / MIB + " MiB; nothing of it was kept")
                        .withAllowed("at most " + mostBytes / MIB + " MiB in a file")
                        .withHint("split it by day or by account; every row counts once, in whichever file it comes"));
    }
}
