package dev.ggen.checks.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.cli.Ggen;
import dev.ggen.cli.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command settles one month on DuckDB and on Spark, which is a process of its own, and writes the same files to the byte: ledger, statements, documents, receipts, bundles.
 * Skipped where Spark isn't built; {@code checks/spark} builds it.
 */
final class SettledOnSparkTest {
    private static final Path DIST = Checkout.ROOT.resolve("rating-spark/target/dist");
    private static final Path EXAMPLE = Checkout.ROOT.resolve("examples/settlement");

    /** Two executors, each a process, as on a cluster. */
    private static final String CLUSTER = "local-cluster[2,1,1024]";

    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
    private static final int POLL_MILLIS = 50;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void spark() throws IOException {
        assumeTrue(
                Files.exists(DIST.resolve("ggen-rating-spark.jar")),
                "Spark isn't built here; checks/spark builds it and runs this");
        assertEquals(Ggen.FINE, run("key", "new"), said::toString);
        Files.createDirectories(folder.resolve("transactions"));
    }

    @Test
    void randomReportsComeToTheSameFiles() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(EXAMPLE.resolve("transactions"))) {
            examples = files.filter(file -> !file.getFileName().toString().startsWith("accenture"))
                    .toList();
        }
        for (Path file : examples) {
            Files.copy(file, folder.resolve("transactions").resolve(file.getFileName()));
        }
        RandomReports.write(folder.resolve("transactions"), 20260901, 5_000);

        settle("duckdb");
        settle("spark", "--engine", "spark");

        assertEquals(tree("duckdb"), tree("spark"));
    }

    @Test
    void anExecutorThatIsKilledCostsNoCent() throws Exception {
        RandomReports.write(folder.resolve("transactions"), 4711, 60_000);
        settle("duckdb");

        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> settling = executor.submit(() -> settle("cluster", "--engine", "spark", "--master", CLUSTER));
            Optional<ProcessHandle> killed = killOneThatHasWritten(settling);
            settling.get();

            assertTrue(killed.isPresent(), "no executor was met");
        }
        assertEquals(tree("duckdb"), tree("cluster"));
    }

    /** Waits for the first shuffle file, so that what one of them has done is lost with it. */
    private Optional<ProcessHandle> killOneThatHasWritten(Future<?> settling) throws IOException, InterruptedException {
        while (!settling.isDone()) {
            Optional<ProcessHandle> executor = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains(EXECUTOR))
                    .findFirst();
            if (executor.isPresent() && hasShuffled()) {
                executor.get().destroyForcibly();
                return executor;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return Optional.empty();
    }

    private boolean hasShuffled() throws IOException {
        try (Stream<Path> files = Files.find(
                folder, 12, (path, attributes) -> path.getFileName().toString().matches("shuffle_.*\\.data"))) {
            return files.findAny().isPresent();
        } catch (UncheckedIOException e) {
            return false; // a folder went while it was being read
        }
    }

    private void settle(String out, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "settle",
                "--program",
                Checkout.ROOT.resolve("spec/programs/ggen").toString(),
                "--agreements",
                EXAMPLE.resolve("agreements").toString(),
                "--transactions",
                "transactions",
                "--period",
                "2026-09",
                "--out",
                out));
        arguments.addAll(List.of(options));
        int code = run(arguments.toArray(String[]::new));
        assertEquals(Ggen.FINE, code, said::toString);
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of(
                "GGEN_SPARK",
                DIST.toString(),
                "GGEN_CONFIG",
                folder.resolve("keys").toString());
        return Ggen.run(new Shell(both, both, environment, folder, folder, new SecureRandom()), arguments);
    }

    /** Every file below with its bytes. */
    private SortedMap<String, String> tree(String name) throws IOException {
        Path root = folder.resolve(name);
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return tree;
    }
}
