package dev.ggen.rating;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The 72 bytes that stand for a line between intake and cache: id, content digest, place, and what is summed. Big-endian. */
final class SpillRecord {
    static final int IDENTITY_BYTES = RowEncoder.ID_BYTES + RowEncoder.DIGEST_BYTES;
    static final int BYTES = IDENTITY_BYTES + 24;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FILE = IDENTITY_BYTES;
    private static final int PLACE = FILE + 4;
    private static final int SERIES = PLACE + 4;
    private static final int DAY = SERIES + 4;
    private static final int AMOUNT = DAY + 4;

    private SpillRecord() {}

    static void write(byte[] target, int at, RowPlace place, int series, int epochDay, long amount) {
        INT.set(target, at + FILE, place.file());
        INT.set(target, at + PLACE, place.place());
        INT.set(target, at + SERIES, series);
        INT.set(target, at + DAY, epochDay);
        LONG.set(target, at + AMOUNT, amount);
    }

    /** Five bytes of the id after the one that chose the bucket, as a number that sorts as they do. */
    static long sortPrefix(byte[] source, int at) {
        return (long) LONG.get(source, at) << 8 >>> 24;
    }

    static int file(byte[] source, int at) {
        return (int) INT.get(source, at + FILE);
    }

    static int series(byte[] source, int at) {
        return (int) INT.get(source, at + SERIES);
    }

    static int day(byte[] source, int at) {
        return (int) INT.get(source, at + DAY);
    }

    static long amount(byte[] source, int at) {
        return (long) LONG.get(source, at + AMOUNT);
    }

    static RowPlace place(byte[] source, int at) {
        return new RowPlace(file(source, at), (int) INT.get(source, at + PLACE));
    }

    static boolean sameId(byte[] source, int at, int other) {
        return sameBytes(source, at, other, RowEncoder.ID_BYTES);
    }

    static boolean sameContent(byte[] source, int at, int other) {
        return sameBytes(source, at, other, IDENTITY_BYTES);
    }

    private static boolean sameBytes(byte[] source, int at, int other, int length) {
        return Arrays.equals(source, at, at + length, source, other, other + length);
    }

    /** By id, content digest, file and place. */
    static int compare(byte[] source, int at, int other) {
        return Arrays.compareUnsigned(source, at, at + SERIES, source, other, other + SERIES);
    }
}
