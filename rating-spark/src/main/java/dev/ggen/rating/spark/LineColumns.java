package dev.ggen.rating.spark;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A record as nine columns of Spark, all of 64 bits.
 *
 * <p>Id and digest have their highest bit turned, so that signed numbers sort as the unsigned bytes do.
 */
final class LineColumns {
    static final String BUCKET_ID = "id0";

    /** The order of the canonical digest: id, content digest, file and place. */
    static final List<String> ORDER = List.of(BUCKET_ID, "id1", "digest0", "digest1", "digest2", "digest3", "place");

    static final StructType SCHEMA = schema();

    private LineColumns() {}

    private static StructType schema() {
        StructType schema = new StructType();
        for (String column : ORDER) {
            schema = schema.add(whole(column));
        }
        return schema.add(whole("key")).add(whole("amount"));
    }

    private static StructField whole(String name) {
        return DataTypes.createStructField(name, DataTypes.LongType, false);
    }
}
