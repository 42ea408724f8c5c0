package dev.ggen.rating.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * From records to facts: lines are dealt by the first byte of their id, sorted, and gone through once.
 *
 * <p>That is the one shuffle of all lines. All rows with one id meet in one part, so a row counts once wherever it was delivered. Nothing is
 * written by a task but Spark's own shuffle files, so a task that is run again, or twice at the same time, counts once.
 */
final class FreezeJob {
    private static final int BUCKET_SHIFT = 56;

    private FreezeJob() {}

    /** The records of all files in a folder, or of an object store's prefix. */
    static Dataset<Row> lines(SparkSession session, String records) {
        JavaRDD<byte[]> bytes =
                JavaSparkContext.fromSparkContext(session.sparkContext()).binaryRecords(records, Line.BYTES);
        return session.createDataFrame(bytes.map(Line::row), LineColumns.SCHEMA);
    }

    /**
     * What the parts tell.
     *
     * @param parts how many parts the lines are dealt into; 256 is as fine as it gets. The facts, taken together, don't depend on it
     */
    static Dataset<Row> facts(Dataset<Row> lines, int parts) {
        Column bucket =
                functions.shiftrightunsigned(col(LineColumns.BUCKET_ID).bitwiseXOR(lit(Long.MIN_VALUE)), BUCKET_SHIFT);
        Column[] order = LineColumns.ORDER.stream().map(functions::col).toArray(Column[]::new);
        return lines.repartitionById(parts, functions.pmod(bucket, lit(parts)).cast("int"))
                .sortWithinPartitions(order)
                .mapPartitions((MapPartitionsFunction<Row, Row>) OnceIterator::new, Encoders.row(Fact.SCHEMA));
    }
}
