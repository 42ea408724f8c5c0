package dev.ggen.hub.database;

import dev.ggen.receipt.Digest;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a backup says it holds.
 *
 * @param ggen the version that made it
 * @param takenAt when, as the database's clock said; the copy is of that moment
 * @param migrations which migrations each schema had had
 * @param tables in the order of their names
 * @param sequences in the order of their names
 */
record BackupManifest(
        String ggen,
        String takenAt,
        SequencedMap<String, List<String>> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    /** The entry that holds it. */
    static final String NAME = "manifest.json";

    /** Raised when an older ggen couldn't read what is written. */
    static final int FORMAT = 1;

    BackupManifest {
        migrations = new TreeMap<>(Map.copyOf(migrations));
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table's rows, in PostgreSQL's text format for COPY.
     *
     * @param bytes of that text, unpacked
     */
    record Table(TableShape shape, long rows, long bytes, Digest digest) {
        String entry() {
            return "tables/" + shape.schema() + "." + shape.name() + ".copy";
        }
    }

    /**
     * Where a sequence stands.
     *
     * @param isCalled whether the value has been given out
     */
    record Sequence(String schema, String name, String value, boolean isCalled) {}

    /** How many rows it holds in all. */
    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** How many bytes its tables have, unpacked. */
    long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }
}
