package dev.ggen.rating.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a part of the lines tells: rows of one narrow table, so that one grouping adds all kinds. Facts of one kind and key belong together,
 * whichever parts told them.
 *
 * <table>
 * <caption>What the columns hold</caption>
 * <tr><th>kind</th><th>key 1–4</th><th>digest</th><th>high, low</th><th>lines</th><th>bits</th></tr>
 * <tr><td>{@link #SUM}</td><td>file, series, day, month</td><td></td><td>the halves of a sum</td><td>how many were added</td><td></td></tr>
 * <tr><td>{@link #BUCKET}</td><td>bucket</td><td>its digest</td><td></td><td>its lines</td><td></td></tr>
 * <tr><td>{@link #REPEATED}</td><td>file, place ÷ 64</td><td></td><td></td><td>1</td><td>place modulo 64</td></tr>
 * <tr><td>{@link #CONFLICT}</td><td>file, place, file, place</td><td></td><td></td><td></td><td></td></tr>
 * <tr><td>{@link #CONFLICTS}</td><td></td><td></td><td></td><td>how many</td><td></td></tr>
 * </table>
 */
final class Fact {
    /** Lines with one file, series and day; a part may tell of them several times. */
    static final int SUM = 0;

    /** One of 256 pieces of the canonical digest; exactly one part tells of it. */
    static final int BUCKET = 1;

    /** A row that was delivered before. */
    static final int REPEATED = 2;

    /** Two rows that contradict each other, the earlier one first; of each part the first hundred. */
    static final int CONFLICT = 3;

    /** All that contradict each other. */
    static final int CONFLICTS = 4;

    static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.IntegerType, false)
            .add("key1", DataTypes.IntegerType, false)
            .add("key2", DataTypes.IntegerType, false)
            .add("key3", DataTypes.IntegerType, false)
            .add("key4", DataTypes.IntegerType, false)
            .add("digest", DataTypes.BinaryType, true)
            .add("high", DataTypes.LongType, false)
            .add("low", DataTypes.LongType, false)
            .add("lines", DataTypes.LongType, false)
            .add("bits", DataTypes.LongType, false);

    private static final int WORD_SHIFT = 6;

    private Fact() {}

    static Row sum(SumCell cell, Total total) {
        return RowFactory.create(
                SUM,
                cell.file(),
                cell.series(),
                cell.day(),
                cell.month(),
                null,
                total.high(),
                total.low(),
                total.lines(),
                0L);
    }

    static Row bucket(int bucket, long lines, byte[] digest) {
        return RowFactory.create(BUCKET, bucket, 0, 0, 0, digest, 0L, 0L, lines, 0L);
    }

    static Row repeated(Line line) {
        int place = line.placeInFile();
        return RowFactory.create(REPEATED, line.file(), place >>> WORD_SHIFT, 0, 0, null, 0L, 0L, 1L, 1L << place);
    }

    static Row conflict(Conflict conflict) {
        return RowFactory.create(
                CONFLICT,
                conflict.file(),
                conflict.place(),
                conflict.otherFile(),
                conflict.otherPlace(),
                null,
                0L,
                0L,
                0L,
                0L);
    }

    static Row conflicts(long count) {
        return RowFactory.create(CONFLICTS, 0, 0, 0, 0, null, 0L, 0L, count, 0L);
    }
}
