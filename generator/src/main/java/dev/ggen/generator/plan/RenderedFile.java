package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Place;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A file as it is to be, in memory. Immutable. */
public final class RenderedFile {
    private final String path;
    private final byte[] bytes;
    private final Manifest.Mode mode;
    private final Place plannedAt;

    /**
     * @param path below the project's folder, with forward slashes
     * @param plannedAt the rule that makes it
     */
    public RenderedFile(String path, byte[] bytes, Manifest.Mode mode, Place plannedAt) {
        this.path = Objects.requireNonNull(path);
        this.bytes = bytes.clone();
        this.mode = Objects.requireNonNull(mode);
        this.plannedAt = Objects.requireNonNull(plannedAt);
    }

    static RenderedFile of(String path, String text, Manifest.Mode mode, Place plannedAt) {
        return new RenderedFile(path, text.getBytes(StandardCharsets.UTF_8), mode, plannedAt);
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public Digest digest() {
        return Digest.of(bytes);
    }

    public Manifest.Mode mode() {
        return mode;
    }

    public Place plannedAt() {
        return plannedAt;
    }

    public boolean hasBytes(byte[] other) {
        return Arrays.equals(bytes, other);
    }
}
