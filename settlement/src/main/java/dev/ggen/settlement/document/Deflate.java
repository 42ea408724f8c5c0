package dev.ggen.settlement.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compression whose bytes are the same on every machine: DEFLATE (RFC 1951) with the fixed codes, in a zlib frame (RFC 1950).
 *
 * <p>The JDK's {@code Deflater} is whatever zlib the JDK was built with, and those differ in their output. This one gives up some
 * size for having one form.
 */
final class Deflate {
    private static final int WINDOW = 32 * 1024;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int HASH_BITS = 15;
    private static final int MOST_TRIES = 64;
    private static final int END_OF_BLOCK = 256;
    private static final int FIRST_LENGTH = 257;
    private static final int NONE = -1;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int DISTANCE_BITS = 5;

    private final byte[] data;
    private final int[] latest = new int[1 << HASH_BITS];
    private final int[] earlier = new int[WINDOW];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int bitCount;

    private Deflate(byte[] data) {
        this.data = data;
        Arrays.fill(latest, NONE);
    }

    /** The data as a zlib stream that any inflater reads. */
    static byte[] zlib(byte[] data) {
        Deflate deflate = new Deflate(data);
        deflate.out.write(0x78);
        deflate.out.write(0x9c);
        deflate.block();
        Adler32 sum = new Adler32();
        sum.update(data);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            deflate.out.write((int) (sum.getValue() >> shift));
        }
        return deflate.out.toByteArray();
    }

    private void block() {
        put(0b011, 3);
        int at = 0;
        while (at < data.length) {
            at = next(at);
        }
        symbol(END_OF_BLOCK);
        put(0, (Byte.SIZE - bitCount) % Byte.SIZE);
    }

    /** Writes a literal or a copy, whichever is longer, and gives where the rest begins. */
    private int next(int at) {
        int length = SHORTEST - 1;
        int from = NONE;
        int candidate = at + SHORTEST <= data.length ? latest[hash(at)] : NONE;
        for (int tries = 0; tries < MOST_TRIES && candidate != NONE && at - candidate < WINDOW; tries++) {
            int same = same(candidate, at);
            if (same > length) {
                length = same;
                from = candidate;
            }
            candidate = earlier[candidate % WINDOW];
        }
        int end = from == NONE ? at + 1 : at + length;
        if (from == NONE) {
            symbol(Byte.toUnsignedInt(data[at]));
        } else {
            copy(length, at - from);
        }
        for (int i = at; i < end; i++) {
            remember(i);
        }
        return end;
    }

    private int same(int left, int right) {
        int most = Math.min(LONGEST, data.length - right);
        int mismatch = Arrays.mismatch(data, left, left + most, data, right, right + most);
        return mismatch < 0 ? most : mismatch;
    }

    private void remember(int at) {
        if (at + SHORTEST <= data.length) {
            earlier[at % WINDOW] = latest[hash(at)];
            latest[hash(at)] = at;
        }
    }

    private int hash(int at) {
        int three = ((data[at] & 0xff) << 16) | ((data[at + 1] & 0xff) << 8) | (data[at + 2] & 0xff);
        return (three * 0x9e3779b1) >>> (Integer.SIZE - HASH_BITS);
    }

    private void copy(int length, int distance) {
        int code = last(LENGTH_BASE, length);
        symbol(FIRST_LENGTH + code);
        put(length - LENGTH_BASE[code], LENGTH_EXTRA[code]);
        int distanceCode = last(DISTANCE_BASE, distance);
        put(Integer.reverse(distanceCode) >>> (Integer.SIZE - DISTANCE_BITS), DISTANCE_BITS);
        put(distance - DISTANCE_BASE[distanceCode], Math.max(0, distanceCode / 2 - 1));
    }

    /** The last base that isn't beyond the value. */
    private static int last(int[] bases, int value) {
        int found = Arrays.binarySearch(bases, value);
        return found >= 0 ? found : -found - 2;
    }

    /** The fixed codes of RFC 1951, 3.2.6. */
    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /** Codes go with their first bit first, numbers with their last. */
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void put(int value, int length) {
        bits |= (long) value << bitCount;
        bitCount += length;
        while (bitCount >= Byte.SIZE) {
            out.write((int) bits);
            bits >>>= Byte.SIZE;
            bitCount -= Byte.SIZE;
        }
    }
}
