package dev.ggen.rating;

import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * A table for DuckDB whose rows are the spilled lines, each once. DuckDB's own threads sort the buckets, one bucket a thread.
 */
final class BucketFunction implements DuckDBTableFunction<Object, AtomicInteger, BucketFunction.Cursor> {
    private final Spill spill;
    private final FreezeFindings findings;
    private final int threads;

    BucketFunction(Spill spill, FreezeFindings findings, int threads) {
        this.spill = spill;
        this.findings = findings;
        this.threads = threads;
    }

    /** Where one thread stands in its bucket. */
    static final class Cursor {
        private @Nullable SortedBucket bucket;
        private int number;
        private int next;
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
        info.addResultColumn("packed", DuckDBColumnType.BIGINT);
        info.addResultColumn("amount", DuckDBColumnType.BIGINT);
        return this;
    }

    @Override
    public AtomicInteger init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(threads);
        return new AtomicInteger();
    }

    @Override
    public Cursor localInit(DuckDBTableFunctionInitInfo info) {
        return new Cursor();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Cursor cursor = info.getLocalInitData();
        SortedBucket bucket = current(cursor, info.getInitData());
        return bucket == null ? 0 : write(bucket, cursor, chunk);
    }

    private @Nullable SortedBucket current(Cursor cursor, AtomicInteger buckets) {
        SortedBucket bucket = cursor.bucket;
        while (bucket == null || cursor.next == bucket.size()) {
            if (bucket != null) {
                findings.bucket(cursor.number, bucket.digested(), bucket.size());
            }
            cursor.bucket = null;
            cursor.number = buckets.getAndIncrement();
            if (cursor.number >= Spill.BUCKETS) {
                return null;
            }
            bucket = SortedBucket.of(spill.take(cursor.number), findings);
            cursor.bucket = bucket;
            cursor.next = 0;
        }
        return bucket;
    }

    private static long write(SortedBucket bucket, Cursor cursor, DuckDBDataChunkWriter chunk) {
        int from = cursor.next;
        int rows = (int) Math.min(chunk.capacity(), bucket.size() - from);
        bucket.digest(from, from + rows);
        DuckDBWritableVector packed = chunk.vector(0);
        DuckDBWritableVector amount = chunk.vector(1);
        for (int row = 0; row < rows; row++) {
            int index = from + row;
            packed.setLong(row, PackedKey.of(bucket.file(index), bucket.series(index), bucket.day(index)));
            amount.setLong(row, bucket.amount(index));
        }
        cursor.next = from + rows;
        return rows;
    }
}
