package dev.ggen.rating;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spark in a process of its own, so that its libraries never meet ours: a {@code spark-submit} where there is one, else Spark's
 * jars on our own java. The process ends with this one.
 *
 * @param java the java to run it on where there is no {@code spark-submit}
 * @param jar the jar of {@code rating-spark}
 * @param spark the folder of Spark, as {@code SPARK_HOME} names it
 * @param master where it runs, as Spark says it: {@code local[2]}, {@code spark://host:7077}, {@code yarn}
 * @param shared a folder or object store that executors read and write, as Hadoop names it; empty where they see this machine's disk
 * @param memoryMebibytes the driver's heap, and with a local master all of Spark's
 */
public record SparkProgram(Path java, Path jar, Path spark, String master, Optional<String> shared, int memoryMebibytes)
        implements SparkJob {
    private static final String FORMAT = "ggen-spark/1";
    private static final String MAIN = "dev.ggen.rating.spark.Main";
    private static final String LOG = "spark.log";
    private static final int SHOWN_LIMIT = 300;

    /** Up to a million lines nearly all is Spark's start; java's quick compiler alone halves its processor time. */
    private static final int QUICK_PARTS = 4;

    /** Whether Spark runs on this machine alone. */
    public boolean isLocal() {
        return master.startsWith("local");
    }

    @Override
    public void run(Path folder, int parts) {
        Path log = folder.resolve(LOG);
        ProcessBuilder builder = new ProcessBuilder(command(folder, parts)).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        prepare(builder.environment(), folder);
        try {
            int code = ended(builder.start());
            if (code != 0) {
                throw new RatingException("Spark ended with code " + code + ": " + reason(log));
            }
        } catch (IOException e) {
            throw new RatingException("Spark could not be started: " + e.getMessage(), e);
        }
    }

    private void prepare(Map<String, String> environment, Path folder) {
        environment.put("SPARK_HOME", spark.toString());
        if (isLocal()) {
            environment.putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
            environment.putIfAbsent("SPARK_SCALA_VERSION", "2.13");
            environment.put("SPARK_WORKER_DIR", folder.resolve("spark-work").toString());
        }
    }

    /** It holds the other end of a pipe to us, and ends when that closes. */
    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RatingException("waiting for Spark was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path folder, int parts) {
        List<String> command = new ArrayList<>(submit(parts));
        command.addAll(
                List.of("--master", master, "--deploy-mode", "client", "--name", "ggen settle", "--class", MAIN));
        command.addAll(List.of("--conf", "spark.ui.enabled=false"));
        if (isLocal()) {
            command.addAll(List.of("--conf", "spark.local.dir=" + folder.resolve("spark-local")));
        }
        command.addAll(List.of(jar.toString(), FORMAT, folder.toString(), Integer.toString(parts)));
        shared.ifPresent(command::add);
        return command;
    }

    private List<String> submit(int parts) {
        Path script = spark.resolve("bin").resolve("spark-submit");
        return Files.isExecutable(script)
                ? List.of(script.toString(), "--driver-memory", memoryMebibytes + "m")
                : List.of(
                        java.toString(),
                        "-Xmx" + memoryMebibytes + "m",
                        "-XX:+UseParallelGC",
                        parts <= QUICK_PARTS ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                        "-cp",
                        spark.resolve("jars") + "/*",
                        "org.apache.spark.deploy.SparkSubmit");
    }

    /** The last cause that the log names; else its last line. */
    private static String reason(Path log) throws IOException {
        List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = lines.isEmpty() ? "it said nothing" : lines.getLast();
        String found = lines.stream()
                .filter(line -> line.startsWith("Caused by:") || line.startsWith("Exception in thread"))
                .reduce((before, after) -> after)
                .orElse(last);
        return found.substring(0, Math.min(found.length(), SHOWN_LIMIT));
    }
}
