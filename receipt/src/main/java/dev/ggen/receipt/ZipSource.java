package dev.ggen.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of a container's entry come from; read twice, and the same both times, or once where it is known what they measure. */
@FunctionalInterface
public interface ZipSource {
    InputStream open() throws IOException;

    /** What the bytes measure, where that is known before they are read. */
    default Optional<Measure> measure() {
        return Optional.empty();
    }

    /**
     * What a container says of an entry's bytes.
     *
     * @param crc their CRC-32
     * @param size how many they are
     */
    record Measure(int crc, long size) {}

    static ZipSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static ZipSource of(Path file) {
        return () -> Files.newInputStream(file);
    }

    /** A file that was read before; one that isn't any more what it was then is refused when the container is written. */
    static ZipSource of(Path file, Measure measure) {
        return new MeasuredFile(file, Optional.of(measure));
    }

    /** A file with what it measures. */
    record MeasuredFile(Path file, Optional<Measure> measure) implements ZipSource {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
