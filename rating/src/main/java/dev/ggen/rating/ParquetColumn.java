package dev.ggen.rating;

import java.util.Set;

/**
 * A column of a Parquet file, and how its values are written as text without losing anything.
 *
 * @param name as the file has it
 * @param type as DuckDB calls it
 */
record ParquetColumn(String name, String type) {
    /** No report has a value near this size. */
    private static final int VALUE_BYTES_LIMIT = 1 << 20;

    private static final Set<String> WHOLE = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");
    private static final String SECONDS = "%Y-%m-%dT%H:%M:%S";

    /** The value as text, in SQL. */
    String text() throws UnreadableParquet {
        String column = quoted();
        if (WHOLE.contains(type) || type.startsWith("DECIMAL(")) {
            return column + "::VARCHAR";
        }
        return switch (type) {
            case "VARCHAR" ->
                "CASE WHEN strlen(%1$s) > %2$s THEN error('a value is longer than %2$s bytes') ELSE %1$s END"
                        .formatted(column, VALUE_BYTES_LIMIT);
            case "\"NULL\"" -> "NULL::VARCHAR"; // what writers make of a column without any value
            case "DATE" -> "strftime(" + column + ", '%Y-%m-%d')";
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS" -> time(column + "::TIMESTAMP", "epoch_us", 1_000_000);
            case "TIMESTAMP_NS" -> time(column, "epoch_ns", 1_000_000_000);
            case "TIMESTAMP WITH TIME ZONE" -> time("make_timestamp(epoch_us(" + column + "))", "epoch_us", 1_000_000);
            default ->
                throw new UnreadableParquet("its column " + name + " is " + type
                        + ", which is no text, date, time, decimal or whole number");
        };
    }

    /** Whole seconds as a report writes them; what isn't whole is written with its fraction, for the reader to refuse. */
    private static String time(String moment, String epoch, int unitsPerSecond) {
        return "CASE WHEN %s(%s) %% %s = 0 THEN strftime(%2$s, '%4$sZ') ELSE strftime(%2$s, '%4$s.%%fZ') END"
                .formatted(epoch, moment, unitsPerSecond, SECONDS);
    }

    private String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
