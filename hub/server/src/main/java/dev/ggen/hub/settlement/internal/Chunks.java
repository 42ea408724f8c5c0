package dev.ggen.hub.settlement.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts files into the pieces in which the database keeps them: none larger than a row should be, none larger than memory. */
final class Chunks {
    static final int CHUNK_BYTES = 1 << 20;

    private Chunks() {}

    /** Takes a piece. */
    interface Sink {
        void accept(int ordinal, byte[] chunk);
    }

    static int chunks(long bytes) {
        return Math.toIntExact((bytes + CHUNK_BYTES - 1) / CHUNK_BYTES);
    }

    static void cut(Path file, Sink sink) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK_BYTES];
            int ordinal = 0;
            int read;
            while ((read = in.readNBytes(buffer, 0, CHUNK_BYTES)) > 0) {
                sink.accept(ordinal++, Arrays.copyOf(buffer, read));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read back", e);
        }
    }
}
