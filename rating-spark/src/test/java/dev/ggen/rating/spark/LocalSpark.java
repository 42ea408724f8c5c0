package dev.ggen.rating.spark;

import dev.ggen.rating.SparkJob;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark inside the test's own process, on two threads; a task may fail three times before its job does. */
final class LocalSpark implements AutoCloseable {
    private final SparkSession session;

    private LocalSpark(SparkSession session) {
        this.session = session;
    }

    static LocalSpark start() {
        return new LocalSpark(SparkSession.builder()
                .master("local[2,4]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.local.dir",
                        Path.of("target/spark-local").toAbsolutePath().toString())
                .getOrCreate());
    }

    SparkSession session() {
        return session;
    }

    /** Changes what is read, or what is told, on the way. */
    interface Detour {
        Dataset<Row> of(Dataset<Row> rows);
    }

    SparkJob job() {
        return job(lines -> lines, facts -> facts);
    }

    SparkJob job(Detour onLines, Detour onFacts) {
        return (folder, parts) -> {
            try {
                Main.prepare(session, parts);
                Dataset<Row> lines = FreezeJob.lines(
                        session, folder.resolve("records").toUri().toString());
                Answer.write(onFacts.of(FreezeJob.facts(onLines.of(lines), parts)), folder.resolve("answer"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public void close() {
        session.stop();
    }
}
