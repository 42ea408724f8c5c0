package dev.ggen.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this builder, as receipts and {@code ggen --version} say it. */
public final class BuilderVersion {
    private static final String FILE = "builder-version.txt";

    private BuilderVersion() {}

    /** The version that the build wrote into the distribution, such as {@code 0.1.0}. */
    public static String read() {
        try (InputStream in = Objects.requireNonNull(BuilderVersion.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " of the distribution can't be read", e);
        }
    }
}
