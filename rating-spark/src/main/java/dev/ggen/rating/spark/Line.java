package dev.ggen.rating.spark;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What ggen says of a transaction line in 72 bytes, big-endian: 16 of its id, 32 of its content's digest, then file, place, series and day
 * as 32 bits each, and the amount as 64.
 *
 * @param id0 the id's first half, its highest bit turned, and so on
 * @param place file above, place below
 * @param key series above, day since 1970 below
 * @param amount in millionths
 */
record Line(
        long id0, long id1, long digest0, long digest1, long digest2, long digest3, long place, long key, long amount) {
    static final int BYTES = 72;
    static final int IDENTITY_BYTES = 48;
    private static final int BUCKET_SHIFT = 56;

    static Line of(Row row) {
        return new Line(
                row.getLong(0),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }

    /** A record's bytes as a row of {@link LineColumns}. */
    static Row row(byte[] bytes) {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        return RowFactory.create(
                turned(source.getLong()),
                turned(source.getLong()),
                turned(source.getLong()),
                turned(source.getLong()),
                turned(source.getLong()),
                turned(source.getLong()),
                source.getLong(),
                source.getLong(),
                source.getLong());
    }

    private static long turned(long value) {
        return value ^ Long.MIN_VALUE;
    }

    /** The id's first byte: which of 256 parts of the canonical digest it belongs to. */
    int bucket() {
        return (int) (turned(id0) >>> BUCKET_SHIFT);
    }

    int file() {
        return (int) (place >> 32);
    }

    int placeInFile() {
        return (int) place;
    }

    int series() {
        return (int) (key >> 32);
    }

    int day() {
        return (int) key;
    }

    /** Puts id and digest, 48 bytes, as they came. */
    void putIdentity(ByteBuffer target) {
        target.putLong(turned(id0)).putLong(turned(id1));
        target.putLong(turned(digest0)).putLong(turned(digest1));
        target.putLong(turned(digest2)).putLong(turned(digest3));
    }

    boolean isSameRowAs(Line other) {
        return id0 == other.id0 && id1 == other.id1;
    }

    boolean isSameContentAs(Line other) {
        return digest0 == other.digest0
                && digest1 == other.digest1
                && digest2 == other.digest2
                && digest3 == other.digest3;
    }

    boolean isIdBefore(Line other) {
        return id0 < other.id0 || (id0 == other.id0 && id1 < other.id1);
    }
}
