package dev.ggen.settlement.touched;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A bundle to look into.
 *
 * @param file where it is
 * @param shown as the user knows it
 */
public record NamedBundle(Path file, String shown) {
    public NamedBundle {
        Objects.requireNonNull(file);
        Objects.requireNonNull(shown);
    }
}
