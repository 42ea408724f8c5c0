package dev.ggen.rating.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Adds the facts of all parts and writes the files that ggen reads, big-endian, without heads.
 *
 * <table>
 * <caption>One record of each file</caption>
 * <tr><td>{@code buckets}</td><td>bucket (32 bits), lines (64), SHA-256</td></tr>
 * <tr><td>{@code repeated}</td><td>file (32), number of a word (32), 64 bits: the places 64 · word and following</td></tr>
 * <tr><td>{@code conflicts}</td><td>file, place, file, place (32 each), the first hundred</td></tr>
 * <tr><td>{@code conflict-count}</td><td>how many in all (64); one record</td></tr>
 * <tr><td>{@code sums}</td><td>series, day (32 each), high, low, lines (64 each); the sum is high · 2³² + low</td></tr>
 * <tr><td>{@code file-sums}</td><td>file, series, month (32 each), high, low, lines (64 each)</td></tr>
 * </table>
 */
final class Answer {
    /** In how many steps the repeated places come to this process. */
    private static final int STEPS = 16;

    private final Dataset<Row> added;
    private final Path folder;

    private Answer(Dataset<Row> added, Path folder) {
        this.added = added;
        this.folder = folder;
    }

    /** Runs everything. Where lines contradict each other nobody asks for sums, but it costs little to have them. */
    static void write(Dataset<Row> facts, Path folder) throws IOException {
        Dataset<Row> added = added(facts).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Files.createDirectories(folder);
            new Answer(added, folder).write();
        } finally {
            added.unpersist();
        }
    }

    /** Facts with one key in one row. By the rule of standard SQL, which the session is told, a sum beyond 64 bits is an error. */
    static Dataset<Row> added(Dataset<Row> facts) {
        return facts.groupBy("kind", "key1", "key2", "key3", "key4", "digest")
                .agg(
                        sum("high").as("high"),
                        sum("low").as("low"),
                        sum("lines").as("lines"),
                        expr("bit_or(bits)").as("bits"));
    }

    private void write() throws IOException {
        write(
                "buckets",
                of(Fact.BUCKET)
                        .select("key1", "lines", "digest")
                        .collectAsList()
                        .iterator(),
                (row, out) -> {
                    out.writeInt(row.getInt(0));
                    out.writeLong(row.getLong(1));
                    out.write((byte[]) row.get(2));
                });
        write(
                "repeated",
                of(Fact.REPEATED).select("key1", "key2", "bits").coalesce(STEPS).toLocalIterator(),
                (row, out) -> {
                    out.writeInt(row.getInt(0));
                    out.writeInt(row.getInt(1));
                    out.writeLong(row.getLong(2));
                });
        write("sums", sums("key2", "key3").toLocalIterator(), (row, out) -> writeSum(row, 2, out));
        write("file-sums", sums("key1", "key2", "key4").toLocalIterator(), (row, out) -> writeSum(row, 3, out));
        writeConflicts();
    }

    private Dataset<Row> of(int kind) {
        return added.where(col("kind").equalTo(kind));
    }

    private Dataset<Row> sums(String first, String... others) {
        return of(Fact.SUM).groupBy(first, others).agg(sum("high"), sum("low"), sum("lines"));
    }

    private static void writeSum(Row row, int keys, DataOutputStream out) throws IOException {
        for (int key = 0; key < keys; key++) {
            out.writeInt(row.getInt(key));
        }
        for (int half = keys; half < keys + 3; half++) {
            out.writeLong(row.getLong(half));
        }
    }

    private void writeConflicts() throws IOException {
        TreeSet<Conflict> conflicts = new TreeSet<>();
        of(Fact.CONFLICT)
                .select("key1", "key2", "key3", "key4")
                .collectAsList()
                .forEach(
                        row -> conflicts.add(new Conflict(row.getInt(0), row.getInt(1), row.getInt(2), row.getInt(3))));
        List<Conflict> shown = conflicts.stream().limit(Conflict.SHOWN_LIMIT).toList();
        write("conflicts", shown.iterator(), (conflict, out) -> {
            out.writeInt(conflict.file());
            out.writeInt(conflict.place());
            out.writeInt(conflict.otherFile());
            out.writeInt(conflict.otherPlace());
        });
        List<Row> counts = of(Fact.CONFLICTS).select("lines").collectAsList();
        long count = counts.isEmpty() ? 0 : counts.get(0).getLong(0);
        write("conflict-count", List.of(count).iterator(), (all, out) -> out.writeLong(all));
    }

    private interface RecordWriter<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    private <T> void write(String name, Iterator<T> values, RecordWriter<T> writer) throws IOException {
        Path file = folder.resolve(name);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            while (values.hasNext()) {
                writer.write(values.next(), out);
            }
        }
    }
}
