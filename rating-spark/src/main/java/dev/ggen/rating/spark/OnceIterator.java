package dev.ggen.rating.spark;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through a part of the lines, sorted by {@link LineColumns#ORDER}, and tells its {@link Fact}s: every row counts once, and of
 * equal ones the earliest.
 *
 * <p>Keeps nothing but the sums it is at, no more than {@link #CELLS_LIMIT}, and the conflicts that are shown. A part that is
 * run again, because its executor was lost, tells the same facts again.
 */
final class OnceIterator implements Iterator<Row> {
    /** So many sums are kept before they are told. */
    static final int CELLS_LIMIT = 1 << 16;

    private final Iterator<Row> lines;
    private final ArrayDeque<Row> told = new ArrayDeque<>();
    private final Map<SumCell, Total> sums = new HashMap<>();
    private final TreeSet<Conflict> conflicts = new TreeSet<>();
    private final MessageDigest sha256 = sha256();
    private final ByteBuffer identity = ByteBuffer.allocate(Line.IDENTITY_BYTES);
    private long conflictCount;
    private long bucketLines;
    private @Nullable Line kept;
    private @Nullable Line content;
    private boolean isDone;

    OnceIterator(Iterator<Row> lines) {
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        while (told.isEmpty() && !isDone) {
            if (lines.hasNext()) {
                take(Line.of(lines.next()));
            } else {
                tellTheRest();
            }
        }
        return !told.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return told.remove();
    }

    private void take(Line line) {
        Line first = kept;
        Line same = content;
        if (first == null || same == null || !line.isSameRowAs(first)) {
            keep(line, first);
        } else if (line.isSameContentAs(same)) {
            told.add(Fact.repeated(line));
        } else {
            content = line;
            contradicts(Conflict.between(first, line));
        }
    }

    private void keep(Line line, @Nullable Line before) {
        if (before != null && !before.isIdBefore(line)) {
            throw new IllegalStateException("lines came out of order");
        }
        if (before != null && before.bucket() != line.bucket()) {
            tellBucket(before.bucket());
        }
        kept = line;
        content = line;
        bucketLines++;
        identity.clear();
        line.putIdentity(identity);
        sha256.update(identity.array());
        sums.computeIfAbsent(new SumCell(line.file(), line.series(), line.day()), cell -> new Total())
                .add(line.amount());
        if (sums.size() == CELLS_LIMIT) {
            tellSums();
        }
    }

    private void contradicts(Conflict conflict) {
        conflictCount++;
        conflicts.add(conflict);
        if (conflicts.size() > Conflict.SHOWN_LIMIT) {
            conflicts.pollLast();
        }
    }

    private void tellBucket(int bucket) {
        told.add(Fact.bucket(bucket, bucketLines, sha256.digest()));
        bucketLines = 0;
    }

    private void tellSums() {
        sums.forEach((cell, total) -> told.add(Fact.sum(cell, total)));
        sums.clear();
    }

    private void tellTheRest() {
        isDone = true;
        if (kept != null) {
            tellBucket(kept.bucket());
        }
        tellSums();
        conflicts.forEach(conflict -> told.add(Fact.conflict(conflict)));
        if (conflictCount > 0) {
            told.add(Fact.conflicts(conflictCount));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
