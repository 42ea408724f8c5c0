package dev.ggen.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a container's entry come from; read twice, and the same both times. */
@FunctionalInterface
public interface ZipSource {
    InputStream open() throws IOException;

    static ZipSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static ZipSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
