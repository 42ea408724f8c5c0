package dev.ggen.receipt;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one container: walks the entries and the directory side by side, lets the two accounts of each entry and its data agree
 * on what it is, and compares both records with those that such an entry must have.
 */
final class ZipReading {
    /** A container with more faults than this isn't one that was changed here and there. */
    private static final int MAX_FINDINGS = 20;

    private final MemorySegment container;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CanonicalZip.Entry> entries = new ArrayList<>();

    private long directory;
    private long directoryEnd;

    ZipReading(MemorySegment container, String file) {
        this.container = container;
        this.file = file;
    }

    /** The entries in their order. */
    List<CanonicalZip.Entry> entries() {
        if (container.byteSize() < ZipLayout.END_BYTES || container.byteSize() > CanonicalZip.MAX_BYTES) {
            throw stop("zip-size", "the file has " + container.byteSize() + " bytes, which no container has");
        }
        int count = readEnd();
        long local = 0;
        long central = directory;
        for (int i = 0; i < count; i++) {
            ZipEntryReading entry = new ZipEntryReading(container, i + 1, local, central, directory, directoryEnd);
            findings.addAll(entry.read(file));
            if (findings.size() > MAX_FINDINGS || !entry.isBounded()) {
                throw new FindingsException(findings);
            }
            entries.add(entry.entry());
            local = entry.localEnd();
            central = entry.centralEnd();
        }
        checkWhole(local, central);
        checkNames();
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return entries;
    }

    private int readEnd() {
        long at = container.byteSize() - ZipLayout.END_BYTES;
        byte[] end = ZipData.bytes(container, at, ZipLayout.END_BYTES);
        int count = ZipLayout.number16(end, 10);
        long size = ZipLayout.number32(end, 12);
        directory = ZipLayout.number32(end, 16);
        directoryEnd = at;
        String difference = ZipLayout.Kind.END_RECORD.difference(ZipLayout.end(count, size, directory), end);
        if (difference.equals("signature")) {
            throw stop(
                    "zip-end-record",
                    "the file doesn't end with an end record: it was cut off, lengthened or changed there");
        }
        if (!difference.isEmpty()) {
            throw stop("zip-end-record", "the end record was changed: its " + difference);
        }
        if (directory + size != directoryEnd) {
            throw stop(
                    "zip-end-record",
                    "the end record was changed, or bytes were added or taken away: it has the directory at "
                            + directory + " with " + size + " bytes, and stands at " + at);
        }
        return count;
    }

    private void checkWhole(long local, long central) {
        if (local != directory) {
            findings.add(red("zip-gap", "between the last entry and the directory are bytes that belong to nothing"));
        }
        if (central != directoryEnd) {
            findings.add(red(
                    "zip-end-record",
                    "the end record counts " + entries.size()
                            + " entries, and after so many records the directory goes on"));
        }
    }

    private void checkNames() {
        List<String> names = entries.stream().map(CanonicalZip.Entry::name).toList();
        for (int i = 1; i < names.size(); i++) {
            if (ZipName.ORDER.compare(names.get(i - 1), names.get(i)) >= 0) {
                findings.add(red(
                        "zip-order",
                        "the entry \"" + Shown.of(names.get(i)) + "\" stands after \"" + Shown.of(names.get(i - 1))
                                + "\", against the order of their names"));
            }
        }
        if (findings.isEmpty()) {
            ZipLimits.check(names);
        }
    }

    private Finding red(String id, String message) {
        return Finding.red(id, message, Place.ofFile(file));
    }

    private FindingsException stop(String id, String message) {
        return new FindingsException(red(id, message));
    }
}
