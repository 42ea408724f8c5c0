package dev.ggen.receipt;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32;

/** A stream over a part of a container. For one thread. */
final class ZipData extends InputStream {
    private static final long CHUNK_BYTES = 1 << 20;

    private final MemorySegment data;
    private long position;

    ZipData(MemorySegment data) {
        this.data = data;
    }

    static byte[] bytes(MemorySegment container, long offset, int length) {
        return container.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }

    static int crc(MemorySegment data) {
        CRC32 crc = new CRC32();
        for (long from = 0; from < data.byteSize(); from += CHUNK_BYTES) {
            long length = Math.min(CHUNK_BYTES, data.byteSize() - from);
            crc.update(data.asSlice(from, length).asByteBuffer());
        }
        return (int) crc.getValue();
    }

    @Override
    public int read() {
        if (position == data.byteSize()) {
            return -1;
        }
        return Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, position++));
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == data.byteSize()) {
            return -1;
        }
        int count = (int) Math.min(length, data.byteSize() - position);
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, data.byteSize() - position);
    }
}
