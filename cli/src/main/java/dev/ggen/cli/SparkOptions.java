package dev.ggen.cli;

import dev.ggen.rating.RatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.rating.SparkProgram;
import dev.ggen.rating.SparkRatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What sums the lines: DuckDB, or Apache Spark where it was built; the options {@code --engine}, {@code --master} and {@code --shared}. */
final class SparkOptions {
    private static final int LEAST_MEBIBYTES = 2048;
    private static final int MOST_FAILURES = 4;
    private static final String JAR = "ggen-rating-spark.jar";

    private enum Engine {
        DUCKDB,
        SPARK;

        @Override
        public String toString() {
            return this == DUCKDB ? "duckdb" : "spark";
        }
    }

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "duckdb",
            description =
                    "What sums the lines, to the same bytes: duckdb, or spark, which is built apart (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Engine engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "With --engine spark, where it runs, such as spark://host:7077 or yarn (default: this machine).")
    private @Nullable String master;

    @Option(
            names = "--shared",
            paramLabel = "DIR|URL",
            description =
                    "With --master elsewhere, what its machines and this one can all read, such as s3a://bucket/ggen: records are copied there, and removed.")
    private @Nullable String shared;

    /**
     * Whether Spark is to be used.
     *
     * @throws FindingsException when it isn't and an option only has a meaning with it
     */
    boolean isChosen() {
        if (engine == Engine.DUCKDB && (master != null || shared != null)) {
            throw new FindingsException(
                    Finding.red("argument-unusable", "--master and --shared are about Spark, and DuckDB was chosen")
                            .withAllowed("either with --engine spark"));
        }
        return engine == Engine.SPARK;
    }

    /**
     * The engine on Spark.
     *
     * @throws FindingsException when Spark isn't here, or its machines could not read what they are given
     */
    RatingEngine engine(RatingLimits limits, Shell shell) {
        String where = master == null ? "local[" + limits.threads() + "," + MOST_FAILURES + "]" : master;
        SparkProgram program = new SparkProgram(
                java(),
                jar(shell),
                spark(shell),
                where,
                Optional.ofNullable(shared),
                Math.max(limits.memoryMebibytes(), LEAST_MEBIBYTES));
        if (!program.isLocal() && shared == null) {
            throw new FindingsException(Finding.red(
                            "argument-unusable",
                            "--master " + where + " has other machines, which can't read this one's disk")
                    .withAllowed("--shared with a folder or object store that all of them can read"));
        }
        return new SparkRatingEngine(program);
    }

    private static Path java() {
        return Path.of(ProcessHandle.current().info().command().orElse("java"));
    }

    private static Path jar(Shell shell) {
        Path jar = built(shell).resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new FindingsException(Finding.red(
                            "spark-missing",
                            "Apache Spark doesn't come with ggen and isn't built: run ./mvnw -Pspark -DskipTests -pl rating-spark -am package in ggen's checkout, which fetches 200 MB once")
                    .withHint("or name the folder of a build, rating-spark/target/dist, in GGEN_SPARK"));
        }
        return jar;
    }

    private static Path built(Shell shell) {
        return shell.resolve(Path.of(shell.environment().getOrDefault("GGEN_SPARK", "rating-spark/target/dist")));
    }

    /** The cluster's own Spark where SPARK_HOME names it, for driver and executors must be of one version; else the jars that were built along. */
    private static Path spark(Shell shell) {
        String home = shell.environment().getOrDefault("SPARK_HOME", "");
        Path folder = home.isEmpty() ? built(shell) : shell.resolve(Path.of(home));
        if (!isSparkFour(folder.resolve("jars"))) {
            throw new FindingsException(Finding.red(
                            "spark-missing",
                            (home.isEmpty() ? folder.toString() : "SPARK_HOME, " + home + ",")
                                    + " holds no Spark 4 with Scala 2.13")
                    .withHint("take SPARK_HOME out of the environment to use the Spark that was built along"));
        }
        return folder;
    }

    private static boolean isSparkFour(Path jars) {
        if (!Files.isDirectory(jars)) {
            return false;
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("spark-core_2\\.13-4\\..*\\.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(jars + " can't be read", e);
        }
    }
}
