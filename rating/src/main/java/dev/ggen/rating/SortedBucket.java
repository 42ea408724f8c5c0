package dev.ggen.rating;

import java.security.MessageDigest;
import java.util.Arrays;

/** A bucket's records in the order of the canonical digest, each line once; tells what it left out. */
final class SortedBucket {
    private static final int DIGEST_BATCH = 256;
    private static final int INDEX_BITS = 24;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private final byte[] records;
    private final int[] offsets;
    private int kept;

    private SortedBucket(byte[] records, int[] offsets) {
        this.records = records;
        this.offsets = offsets;
    }

    static SortedBucket of(byte[] records, FreezeFindings findings) {
        SortedBucket bucket = new SortedBucket(records, sorted(records));
        bucket.keepOnce(findings);
        return bucket;
    }

    private static int[] sorted(byte[] records) {
        int count = records.length / SpillRecord.BYTES;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            long prefix = SpillRecord.sortPrefix(records, i * SpillRecord.BYTES);
            keys[i] = (prefix << INDEX_BITS | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys);
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = (int) (keys[i] & INDEX_MASK) * SpillRecord.BYTES;
        }
        sortWithinPrefixes(records, offsets, keys);
        return offsets;
    }

    private static void sortWithinPrefixes(byte[] records, int[] offsets, long[] keys) {
        int from = 0;
        while (from < offsets.length) {
            int to = from + 1;
            while (to < offsets.length && keys[to] >> INDEX_BITS == keys[from] >> INDEX_BITS) {
                to++;
            }
            if (to - from > 1) {
                Integer[] run = new Integer[to - from];
                Arrays.setAll(run, boxed(offsets, from));
                Arrays.sort(run, (left, right) -> SpillRecord.compare(records, left, right));
                for (int i = 0; i < run.length; i++) {
                    offsets[from + i] = run[i];
                }
            }
            from = to;
        }
    }

    private static java.util.function.IntFunction<Integer> boxed(int[] offsets, int from) {
        return i -> offsets[from + i];
    }

    private void keepOnce(FreezeFindings findings) {
        int from = 0;
        while (from < offsets.length) {
            int to = from + 1;
            while (to < offsets.length && SpillRecord.sameId(records, offsets[from], offsets[to])) {
                to++;
            }
            if (to - from > 1) {
                settle(from, to, findings);
            }
            offsets[kept++] = offsets[from];
            from = to;
        }
    }

    /** Rows with one id: repetitions are noted, and so is every other content; the range is sorted by content, then place. */
    private void settle(int from, int to, FreezeFindings findings) {
        RowPlace first = SpillRecord.place(records, offsets[from]);
        int content = from;
        for (int i = from + 1; i < to; i++) {
            RowPlace place = SpillRecord.place(records, offsets[i]);
            if (SpillRecord.sameContent(records, offsets[content], offsets[i])) {
                findings.repeated(place);
            } else {
                content = i;
                findings.contradicts(first, place);
            }
        }
    }

    int size() {
        return kept;
    }

    byte[] digest() {
        MessageDigest sha256 = RowEncoder.sha256();
        byte[] batch = new byte[DIGEST_BATCH * SpillRecord.IDENTITY_BYTES];
        int length = 0;
        for (int i = 0; i < kept; i++) {
            System.arraycopy(records, offsets[i], batch, length, SpillRecord.IDENTITY_BYTES);
            length += SpillRecord.IDENTITY_BYTES;
            if (length == batch.length) {
                sha256.update(batch);
                length = 0;
            }
        }
        sha256.update(batch, 0, length);
        return sha256.digest();
    }

    int file(int index) {
        return SpillRecord.file(records, offsets[index]);
    }

    int series(int index) {
        return SpillRecord.series(records, offsets[index]);
    }

    int day(int index) {
        return SpillRecord.day(records, offsets[index]);
    }

    long amount(int index) {
        return SpillRecord.amount(records, offsets[index]);
    }
}
