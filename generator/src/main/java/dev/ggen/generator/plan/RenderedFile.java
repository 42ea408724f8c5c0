package dev.ggen.generator.plan;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was made for one path, in memory, and how it comes into its place. Immutable. */
public final class RenderedFile {
    private final String path;
    private final Bytes bytes;
    private final Placing placing;
    private final List<String> commands;
    private final Place plannedAt;

    /**
     * @param path below the project's folder, with forward slashes
     * @param commands that have finished it
     * @param plannedAt the rule that makes it
     */
    RenderedFile(String path, Bytes bytes, Placing placing, List<String> commands, Place plannedAt) {
        this.path = Objects.requireNonNull(path);
        this.bytes = Objects.requireNonNull(bytes);
        this.placing = Objects.requireNonNull(placing);
        this.commands = List.copyOf(commands);
        this.plannedAt = Objects.requireNonNull(plannedAt);
    }

    static RenderedFile of(String path, String text, Placing placing, Place plannedAt) {
        return new RenderedFile(path, Bytes.of(text), placing, List.of(), plannedAt);
    }

    public String path() {
        return path;
    }

    /** The commands that have finished it, in the order in which they ran. */
    public List<String> commands() {
        return commands;
    }

    public byte[] bytes() {
        return bytes.array();
    }

    public int size() {
        return bytes.size();
    }

    public Digest digest() {
        return bytes.digest();
    }

    /** What putting it in its place comes to; changes nothing. */
    public Outcome placed(There there) {
        return placing.place(path, bytes, there, plannedAt);
    }

    /**
     * Whether what comes out also holds what others wrote into the file: it can't be made without it, and the digest of what was
     * made alone says nothing.
     */
    public boolean keepsOthers() {
        return placing.keepsOthers();
    }

    /** The part between the markers of a file that is merged, as it stands there; empty for others. */
    public Optional<Bytes> madePart(Bytes there) {
        return placing.madePart(there);
    }

    /** The part between the markers of any file; empty when it has none. */
    public static Optional<Bytes> partBetweenMarkers(Bytes there) {
        return there.lines().flatMap(Merging::made).map(Bytes::of);
    }

    /** Whether the file on disk may differ from what was made, by its rule. */
    public boolean mayDiffer() {
        return placing.mayDiffer();
    }

    public Place plannedAt() {
        return plannedAt;
    }

    public boolean hasBytes(byte[] other) {
        return bytes.has(other);
    }
}
