package dev.ggen.rating;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What freezing learns on the way, from several threads: repetitions, contradictions, digests of buckets. */
final class FreezeFindings {
    static final int CONFLICTS_SHOWN_LIMIT = 100;

    private final List<BitSet> repeated;
    private final TreeSet<RowConflict> conflicts = new TreeSet<>();
    private final byte[][] digests = new byte[Spill.BUCKETS][];
    private long conflictCount;
    private long lines;

    FreezeFindings(int files) {
        repeated = Stream.generate(BitSet::new).limit(files).toList();
    }

    synchronized void repeated(RowPlace place) {
        repeated.get(place.file()).set(place.place());
    }

    /** Keeps the first hundred by place, whatever order they come in. */
    synchronized void contradicts(RowPlace one, RowPlace other) {
        conflictCount++;
        conflicts.add(one.compareTo(other) <= 0 ? new RowConflict(one, other) : new RowConflict(other, one));
        if (conflicts.size() > CONFLICTS_SHOWN_LIMIT) {
            conflicts.pollLast();
        }
    }

    synchronized void bucket(int number, byte[] digest, long size) {
        digests[number] = digest;
        lines += size;
    }

    synchronized long conflictCount() {
        return conflictCount;
    }

    synchronized List<RowConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    synchronized List<BitSet> repeated() {
        return repeated;
    }

    synchronized long lines() {
        return lines;
    }

    synchronized byte[] digest() {
        var sha256 = RowEncoder.sha256();
        for (byte[] digest : digests) {
            sha256.update(digest);
        }
        return sha256.digest();
    }
}
