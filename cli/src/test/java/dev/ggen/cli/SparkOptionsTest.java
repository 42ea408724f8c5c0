package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where Spark is asked for and can't be had; that both engines write the same is tested where Spark is built. */
class SparkOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void howToGetSparkIsSaidWhereItIsMissing() throws IOException {
        Desk desk = Desk.in(folder);

        assertEquals(Ggen.UNUSABLE, settle(desk, "--engine", "spark"));

        assertTrue(desk.err().contains("red[spark-missing]"), desk::said);
        assertTrue(desk.err().contains("./mvnw -Pspark -DskipTests -pl rating-spark -am package"), desk::said);
    }

    @Test
    void aSparkOfAnotherReleaseIsRefused() throws IOException {
        Desk desk = Desk.in(folder);
        desk.write("rating-spark/target/dist/ggen-rating-spark.jar", "");
        desk.write("rating-spark/target/dist/jars/spark-core_2.13-3.5.1.jar", "");

        assertEquals(Ggen.UNUSABLE, settle(desk, "--engine", "spark"));

        assertTrue(desk.err().contains("holds no Spark 4 with Scala 2.13"), desk::said);
    }

    @Test
    void machinesThatCantReadThisOnesDiskNeedAFolderThatTheyCan() throws IOException {
        Desk desk = Desk.in(folder);
        desk.write("rating-spark/target/dist/ggen-rating-spark.jar", "");
        desk.write("rating-spark/target/dist/jars/spark-core_2.13-4.2.0.jar", "");

        assertEquals(Ggen.UNUSABLE, settle(desk, "--engine", "spark", "--master", "spark://somewhere:7077"));

        assertTrue(desk.err().contains("allowed: --shared with a folder"), desk::said);
    }

    @Test
    void aMasterWithoutSparkIsRefused() throws IOException {
        Desk desk = Desk.in(folder);

        assertEquals(Ggen.UNUSABLE, settle(desk, "--master", "local[2]"));

        assertTrue(desk.err().contains("allowed: either with --engine spark"), desk::said);
    }

    @Test
    void aSparkThatFailsIsToldWithItsReasonAndLeavesNothing() throws IOException {
        Desk desk = Desk.in(folder);
        desk.run("key", "new");
        desk.write("rating-spark/target/dist/ggen-rating-spark.jar", "");
        desk.write("rating-spark/target/dist/jars/spark-core_2.13-4.2.0.jar", "");
        Path repository = Path.of("..").toAbsolutePath();

        assertEquals(
                Ggen.UNUSABLE,
                desk.run(
                        "settle",
                        "--program",
                        repository.resolve("spec/programs/ggen").toString(),
                        "--agreements",
                        repository.resolve("examples/settlement/agreements").toString(),
                        "--transactions",
                        repository.resolve("examples/settlement/transactions").toString(),
                        "--period",
                        "2026-09",
                        "--out",
                        "out",
                        "--engine",
                        "spark"));

        assertTrue(desk.err().contains("red[spark-failed]: Spark ended with code 1: "), desk::said);
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    private static int settle(Desk desk, String... options) {
        String[] arguments = new String[options.length + 11];
        String[] first = {
            "settle",
            "--program",
            ".",
            "--agreements",
            ".",
            "--transactions",
            ".",
            "--period",
            "2026-09",
            "--out",
            "out"
        };
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(options, 0, arguments, first.length, options.length);
        return desk.run(arguments);
    }
}
