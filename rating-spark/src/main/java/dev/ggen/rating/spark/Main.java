package dev.ggen.rating.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * What {@code spark-submit} runs, or ggen itself with Spark's jars beside ours.
 *
 * <p>Arguments: the exchange's format, its folder on this machine, the number of parts, and, where executors can't read that folder, a folder
 * or object store that they can. Ends with another code than 0 when anything fails; then nothing in the folder counts.
 */
public final class Main {
    /** Of what is read and written; ggen and this program must agree on it. */
    static final String FORMAT = "ggen-spark/1";

    private Main() {}

    /** Runs one job. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || !arguments[0].equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "this is " + FORMAT + ", built from other sources than the ggen that started it");
        }
        ParentWatch.start(System.in);
        Path folder = Path.of(arguments[1]);
        int parts = Integer.parseInt(arguments[2]);
        Optional<String> shared = arguments.length > 3 ? Optional.of(arguments[3]) : Optional.empty();
        try (SparkSession session = SparkSession.builder().getOrCreate();
                Records records = Records.at(session, folder.resolve("records"), shared)) {
            run(session, records.location(), folder.resolve("answer"), parts);
        }
    }

    private static void run(SparkSession session, String records, Path answer, int parts) throws IOException {
        prepare(session, parts);
        Answer.write(FreezeJob.facts(FreezeJob.lines(session, records), parts), answer);
    }

    /** By standard SQL's rule, an overflow is an error. */
    static void prepare(SparkSession session, int parts) {
        session.conf().set("spark.sql.ansi.enabled", "true");
        session.conf().set("spark.sql.shuffle.partitions", Integer.toString(parts));
    }
}
