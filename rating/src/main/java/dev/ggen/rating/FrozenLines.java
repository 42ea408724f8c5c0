package dev.ggen.rating;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/**
 * Lines that won't change any more, each exactly once.
 *
 * <p>Their identity is {@link #digest}. The files in {@link #folder} are a cache made for summing: they may be deleted and
 * made again, and their bytes mean nothing.
 */
public final class FrozenLines {
    private final Path folder;
    private final String digest;
    private final long lines;
    private final List<BitSet> repeated;

    FrozenLines(Path folder, String digest, long lines, List<BitSet> repeated) {
        this.folder = folder;
        this.digest = digest;
        this.lines = lines;
        this.repeated = repeated;
    }

    /**
     * The canonical digest, 64 hexadecimal digits: a function of the set of lines, wherever and in whatever order they stood.
     *
     * <p>For each line take I, the first 16 bytes of SHA-256 over source, tab and row id, and R, the SHA-256 of its canonical
     * text; put the 48-byte strings I‖R in ascending order without repeats; for each of the 256 values of the first byte take
     * the SHA-256 of the strings that begin with it, one after another (of nothing, where there are none); the digest is the
     * SHA-256 of those 256 digests in order.
     */
    public String digest() {
        return digest;
    }

    /** How many lines there are, each counted once. */
    public long lines() {
        return lines;
    }

    /** How many rows of a file were delivered before, in it or in an earlier one, and so weren't counted. */
    public long repeated(int file) {
        return repeated.get(file).cardinality();
    }

    /** The place of a file's first repeated row; 0 when none was. */
    public int firstRepeated(int file) {
        return Math.max(0, repeated.get(file).nextSetBit(0));
    }

    /** Whether the row that stands there was left out as a repetition. */
    public boolean isRepeated(RowPlace place) {
        return repeated.get(place.file()).get(place.place());
    }

    Path folder() {
        return folder;
    }
}
