package dev.ggen.receipt;

import java.lang.foreign.MemorySegment;

/** A local header or a record of the central directory, as it was found. */
final class ZipRecord {
    private final MemorySegment container;
    private final ZipLayout.Kind kind;
    private final long offset;
    private final byte[] fixed;

    /** Of a place where the fixed part is known to fit. */
    ZipRecord(MemorySegment container, ZipLayout.Kind kind, long offset) {
        this.container = container;
        this.kind = kind;
        this.offset = offset;
        this.fixed = ZipData.bytes(container, offset, kind.fixedBytes());
    }

    int crc() {
        return ZipLayout.bits32(fixed, kind.crcAt());
    }

    long compressedSize() {
        return ZipLayout.number32(fixed, kind.crcAt() + 4);
    }

    long size() {
        return ZipLayout.number32(fixed, kind.crcAt() + 8);
    }

    int nameLength() {
        return ZipLayout.number16(fixed, kind.crcAt() + 12);
    }

    /** The bytes where a name of this length stands, or would. */
    byte[] name(int length) {
        return ZipData.bytes(container, offset + kind.fixedBytes(), length);
    }

    /** The field in which this record, read with a name as long as the expected one's, differs from it; empty when in none. */
    String difference(byte[] expected) {
        return kind.difference(expected, ZipData.bytes(container, offset, expected.length));
    }
}
