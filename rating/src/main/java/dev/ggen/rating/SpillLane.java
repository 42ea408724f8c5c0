package dev.ggen.rating;

import org.jspecify.annotations.Nullable;

/** One thread's buffers, a bucket each, made when first needed. */
final class SpillLane {
    private final Spill spill;
    private final int bufferBytes;
    private final byte[] @Nullable [] buffers = new byte[Spill.BUCKETS][];
    private final int[] used = new int[Spill.BUCKETS];

    SpillLane(Spill spill, int recordsPerBuffer) {
        this.spill = spill;
        this.bufferBytes = recordsPerBuffer * SpillRecord.BYTES;
    }

    void add(byte[] record) {
        int bucket = record[0] & 0xff;
        byte[] buffer = buffers[bucket];
        if (buffer == null) {
            buffer = new byte[bufferBytes];
            buffers[bucket] = buffer;
        }
        System.arraycopy(record, 0, buffer, used[bucket], SpillRecord.BYTES);
        used[bucket] += SpillRecord.BYTES;
        if (used[bucket] == bufferBytes) {
            spill.append(bucket, buffer, bufferBytes);
            used[bucket] = 0;
        }
    }

    int buffered(int bucket) {
        return used[bucket];
    }

    int copy(int bucket, byte[] target, int at) {
        byte[] buffer = buffers[bucket];
        if (buffer == null) {
            return 0;
        }
        System.arraycopy(buffer, 0, target, at, used[bucket]);
        buffers[bucket] = null;
        return used[bucket];
    }
}
