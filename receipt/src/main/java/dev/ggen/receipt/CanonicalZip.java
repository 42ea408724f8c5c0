package dev.ggen.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A ZIP file that has only one form for what it holds: entries sorted by the bytes of their names, stored as they are, dated
 * 1980-02-01 00:00, without comments, extra fields, folders or gaps.
 *
 * <p>Every ZIP tool unpacks it. Reading rebuilds every record from what the others say and compares it byte by byte, so that
 * a changed byte anywhere is seen, and named by entry and part. What is read is no larger unpacked than packed, and has only
 * names that unpack below a folder, to one file each, on every system. Instances are immutable as long as their file is.
 */
public final class CanonicalZip {
    /** The most entries; one more needs ZIP64. */
    public static final int MAX_ENTRIES = 0xfffe;

    /** The largest container; beyond, offsets need ZIP64. */
    public static final long MAX_BYTES = 0xffff_fffeL;

    private final MemorySegment container;
    private final SortedMap<String, Entry> entries;

    private CanonicalZip(MemorySegment container, List<Entry> entries) {
        this.container = container;
        this.entries = entries.stream()
                .collect(
                        Collectors.toMap(Entry::name, entry -> entry, (a, b) -> a, () -> new TreeMap<>(ZipName.ORDER)));
    }

    /**
     * One file inside.
     *
     * @param offset where its bytes begin in the container
     */
    public record Entry(String name, long size, long offset) {}

    /**
     * Writes the container in bounded memory. Everything is measured and checked before the first byte goes out.
     *
     * @throws FindingsException for a name or size that a container can't have, or a source that changes meanwhile
     * @throws IOException when a source can't be read or {@code out} not written
     */
    public static void write(Map<String, ZipSource> entries, OutputStream out) throws IOException {
        new ZipWriting(entries).write(out);
    }

    /** The container of small entries. */
    public static byte[] bytes(Map<String, byte[]> entries) {
        SortedMap<String, ZipSource> sources = new TreeMap<>();
        entries.forEach((name, bytes) -> sources.put(name, ZipSource.of(bytes)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(sources, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read and written", e);
        }
        return out.toByteArray();
    }

    /**
     * Reads and checks a whole container.
     *
     * @param file how a finding names it
     * @throws FindingsException with a red finding for each part that isn't as it must be
     */
    public static CanonicalZip read(byte[] bytes, String file) {
        return read(MemorySegment.ofArray(bytes), file);
    }

    /**
     * Reads and checks a whole container on disk, in bounded memory; its entries are read from the file when asked for.
     *
     * @throws IOException when the file can't be read
     */
    public static CanonicalZip read(Path file) throws IOException {
        return read(file, file.toString());
    }

    /**
     * The same, of a file that findings name otherwise.
     *
     * @param shown the file as the user wrote it
     * @throws IOException when the file can't be read
     */
    public static CanonicalZip read(Path file, String shown) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()), shown);
        }
    }

    private static CanonicalZip read(MemorySegment container, String file) {
        return new CanonicalZip(container, new ZipReading(container, file).entries());
    }

    /** In the container's order. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * The bytes of an entry that is there.
     *
     * @param maxBytes what the caller is ready to hold in memory
     * @throws FindingsException {@code zip-entry-missing} or {@code zip-entry-large}
     */
    public byte[] bytes(String name, int maxBytes) {
        Entry entry = entry(name);
        if (entry.size() > maxBytes) {
            throw new FindingsException(
                    Finding.red("zip-entry-large", "the entry \"" + name + "\" has " + entry.size() + " bytes")
                            .withAllowed("at most " + maxBytes));
        }
        return ZipData.bytes(container, entry.offset(), (int) entry.size());
    }

    /** A stream over an entry that is there; see {@link #bytes}. */
    public InputStream open(String name) {
        Entry entry = entry(name);
        return new ZipData(container.asSlice(entry.offset(), entry.size()));
    }

    private Entry entry(String name) {
        return find(name)
                .orElseThrow(() -> new FindingsException(
                        Finding.red("zip-entry-missing", "the container has no entry \"" + Shown.of(name) + "\"")));
    }
}
