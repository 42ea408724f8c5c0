package dev.ggen.receipt;

import java.util.OptionalLong;

/**
 * Finds the one byte whose change explains why data doesn't have its stated CRC-32.
 *
 * <p>CRC is linear: a change of one byte, k bytes before the end, changes the CRC by that byte's table entry pushed through k
 * zero bytes. So we pull the difference back through zero bytes, until it is a table entry.
 */
final class CrcTrace {
    /** Beyond, a change elsewhere too often looks like one here: by chance about once in 2^32 / (255 · size). */
    static final long MAX_SIZE = 1 << 16;

    private static final int POLYNOMIAL = 0xedb88320;
    private static final int BYTES = 256;

    private CrcTrace() {}

    /** The offset of that byte; empty when none explains it, more than one does, or the data is too long to be sure. */
    static OptionalLong changedByte(int statedCrc, int foundCrc, long size) {
        if (size > MAX_SIZE) {
            return OptionalLong.empty();
        }
        int[] table = new int[BYTES];
        int[] byHighByte = new int[BYTES];
        for (int i = 0; i < BYTES; i++) {
            table[i] = entry(i);
            byHighByte[table[i] >>> 24] = i;
        }
        OptionalLong found = OptionalLong.empty();
        int difference = statedCrc ^ foundCrc;
        for (long offset = size - 1; offset >= 0; offset--) {
            int index = byHighByte[difference >>> 24];
            if (difference == table[index]) {
                if (found.isPresent()) {
                    return OptionalLong.empty();
                }
                found = OptionalLong.of(offset);
            }
            difference = ((difference ^ table[index]) << 8) | index;
        }
        return found;
    }

    private static int entry(int value) {
        int entry = value;
        for (int bit = 0; bit < 8; bit++) {
            entry = (entry & 1) == 0 ? entry >>> 1 : (entry >>> 1) ^ POLYNOMIAL;
        }
        return entry;
    }
}
