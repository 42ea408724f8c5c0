package dev.ggen.rating;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A bucket's records in the order of the canonical digest, each line once; tells what it left out.
 *
 * <p>Records stay where they are, and what is sorted are numbers: the beginning of an id, and which record it is. Reading records in their order is
 * what takes longest, because a bucket of many lines is larger than the processor's cache; so that is done once, by whoever hands them on.
 */
final class SortedBucket {
    private static final int DIGEST_BATCH = 256;
    private static final int INDEX_BITS = 24;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final byte[] records;
    private final long[] keys;
    private final MessageDigest running = RowEncoder.sha256();
    private final byte[] batch = new byte[DIGEST_BATCH * SpillRecord.IDENTITY_BYTES];
    private int kept;

    private SortedBucket(byte[] records, long[] keys) {
        this.records = records;
        this.keys = keys;
    }

    static SortedBucket of(byte[] records, FreezeFindings findings) {
        SortedBucket bucket = new SortedBucket(records, EvenSort.sorted(keys(records)));
        bucket.sortWithinPrefixes();
        bucket.keepOnce(findings);
        return bucket;
    }

    private static long[] keys(byte[] records) {
        long[] keys = new long[records.length / SpillRecord.BYTES];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = SpillRecord.sortPrefix(records, i * SpillRecord.BYTES) << INDEX_BITS | i;
        }
        return keys;
    }

    private int offset(int index) {
        return (int) (keys[index] & INDEX_MASK) * SpillRecord.BYTES;
    }

    private boolean samePrefix(int index, int other) {
        return keys[index] >>> INDEX_BITS == keys[other] >>> INDEX_BITS;
    }

    private void sortWithinPrefixes() {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && samePrefix(from, to)) {
                to++;
            }
            if (to - from > 1) {
                sortByRecord(from, to);
            }
            from = to;
        }
    }

    private void sortByRecord(int from, int to) {
        long prefix = keys[from] & ~INDEX_MASK;
        Integer[] run = new Integer[to - from];
        Arrays.setAll(run, i -> offset(from + i));
        Arrays.sort(run, (left, right) -> SpillRecord.compare(records, left, right));
        for (int i = 0; i < run.length; i++) {
            keys[from + i] = prefix | run[i] / SpillRecord.BYTES;
        }
    }

    private void keepOnce(FreezeFindings findings) {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && samePrefix(from, to) && SpillRecord.sameId(records, offset(from), offset(to))) {
                to++;
            }
            if (to - from > 1) {
                settle(from, to, findings);
            }
            keys[kept++] = keys[from];
            from = to;
        }
    }

    /** Rows with one id: repetitions are noted, and so is every other content; the range is sorted by content, then place. */
    private void settle(int from, int to, FreezeFindings findings) {
        RowPlace first = SpillRecord.place(records, offset(from));
        int content = from;
        for (int i = from + 1; i < to; i++) {
            RowPlace place = SpillRecord.place(records, offset(i));
            if (SpillRecord.sameContent(records, offset(content), offset(i))) {
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

    /** Takes some lines into the digest. All have to be taken, in order. */
    void digest(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            System.arraycopy(records, offset(i), batch, length, SpillRecord.IDENTITY_BYTES);
            length += SpillRecord.IDENTITY_BYTES;
            if (length == batch.length) {
                running.update(batch);
                length = 0;
            }
        }
        running.update(batch, 0, length);
    }

    /** Of all lines; ends the digest. */
    byte[] digested() {
        return running.digest();
    }

    int file(int index) {
        return SpillRecord.file(records, offset(index));
    }

    int series(int index) {
        return SpillRecord.series(records, offset(index));
    }

    int day(int index) {
        return SpillRecord.day(records, offset(index));
    }

    long amount(int index) {
        return SpillRecord.amount(records, offset(index));
    }
}
