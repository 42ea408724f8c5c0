package dev.ggen.receipt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** The three records of a ZIP file (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16) in the one way that a canonical container has them. */
final class ZipLayout {
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;

    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 1 << 11;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;

    /** The first of February 1980: years since 1980, month, day. The first of January is one zone away from no date at all. */
    private static final short DATE = (0 << 9) | (2 << 5) | 1;

    private static final String CRC = "CRC-32";

    private static final List<Field> LOCAL = List.of(
            new Field("signature", 4),
            new Field("version", 2),
            new Field("flags", 2),
            new Field("method", 2),
            new Field("time", 2),
            new Field("date", 2),
            new Field(CRC, 4),
            new Field("compressed size", 4),
            new Field("size", 4),
            new Field("length of the name", 2),
            new Field("length of the extra field", 2));

    private static final List<Field> CENTRAL = List.of(
            new Field("signature", 4),
            new Field("version made by", 2),
            new Field("version", 2),
            new Field("flags", 2),
            new Field("method", 2),
            new Field("time", 2),
            new Field("date", 2),
            new Field(CRC, 4),
            new Field("compressed size", 4),
            new Field("size", 4),
            new Field("length of the name", 2),
            new Field("length of the extra field", 2),
            new Field("length of the comment", 2),
            new Field("disk", 2),
            new Field("internal attributes", 2),
            new Field("external attributes", 4),
            new Field("offset of the local header", 4));

    private static final List<Field> END = List.of(
            new Field("signature", 4),
            new Field("disk", 2),
            new Field("disk of the directory", 2),
            new Field("entries on this disk", 2),
            new Field("entries", 2),
            new Field("size of the directory", 4),
            new Field("offset of the directory", 4),
            new Field("length of the comment", 2));

    private ZipLayout() {}

    private record Field(String name, int bytes) {}

    static byte[] local(byte[] name, int crc, long size) {
        return common(buffer(LOCAL_BYTES + name.length).putInt(LOCAL_SIGNATURE), name, crc, size)
                .put(name)
                .array();
    }

    static byte[] central(byte[] name, int crc, long size, long offset) {
        ByteBuffer record =
                buffer(CENTRAL_BYTES + name.length).putInt(CENTRAL_SIGNATURE).putShort(VERSION);
        return common(record, name, crc, size)
                .putShort((short) 0) // length of the comment
                .putShort((short) 0) // disk
                .putShort((short) 0) // internal attributes
                .putInt(0) // external attributes: of the "MS-DOS" kind, so that each system gives its own permissions
                .putInt((int) offset)
                .put(name)
                .array();
    }

    private static ByteBuffer common(ByteBuffer record, byte[] name, int crc, long size) {
        return record.putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort(STORED)
                .putShort(MIDNIGHT)
                .putShort(DATE)
                .putInt(crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length)
                .putShort((short) 0); // length of the extra field
    }

    static byte[] end(int entries, long directorySize, long directoryOffset) {
        return buffer(END_BYTES)
                .putInt(END_SIGNATURE)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) directorySize)
                .putInt((int) directoryOffset)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int number16(byte[] record, int at) {
        return Short.toUnsignedInt(
                ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getShort(at));
    }

    static int bits32(byte[] record, int at) {
        return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    static long number32(byte[] record, int at) {
        return Integer.toUnsignedLong(bits32(record, at));
    }

    static boolean isCentral(byte[] signature) {
        return bits32(signature, 0) == CENTRAL_SIGNATURE;
    }

    /** Which of the three records. */
    enum Kind {
        LOCAL_HEADER,
        CENTRAL_RECORD,
        END_RECORD;

        /** The length without the name. */
        int fixedBytes() {
            return fields().stream().mapToInt(Field::bytes).sum();
        }

        /** Where the CRC stands; sizes and the length of the name follow. */
        int crcAt() {
            return fields().stream()
                    .takeWhile(field -> !field.name().equals(CRC))
                    .mapToInt(Field::bytes)
                    .sum();
        }

        /** The name of the first field in which a record differs from the expected one; empty when in none. */
        String difference(byte[] expected, byte[] found) {
            int at = Arrays.mismatch(expected, found);
            if (at < 0) {
                return "";
            }
            int end = 0;
            for (Field field : fields()) {
                end += field.bytes();
                if (at < end) {
                    return field.name();
                }
            }
            return "name";
        }

        private List<Field> fields() {
            return switch (this) {
                case LOCAL_HEADER -> LOCAL;
                case CENTRAL_RECORD -> CENTRAL;
                case END_RECORD -> END;
            };
        }
    }
}
