package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.write.StagedWriteTest.Killed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over a thousand files, killed. Every build kills a few processes and ends a few runs at steps drawn from a seed;
 * {@code checks/kill-sync} does it at every step.
 */
class KillTest {
    private static final int FILES = Integer.getInteger("ggen.files", 1000);
    private static final int KILLS = Integer.getInteger("ggen.kills", 6);
    private static final int STEPS = Integer.getInteger("ggen.steps", 24);
    private static final long SEED = Long.getLong("ggen.seed", 20261127);

    @TempDir(factory = EveryStepTest.InMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path scratch;

    @Test
    void killedProcessesLeaveTheOldTreeOrTheNew() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        long whole = timeOfAWholeRun();
        for (int kill = 0; kill < KILLS; kill++) {
            ThousandFiles files = new ThousandFiles(scratch.resolve("process"), FILES);
            files.lay();
            long delay = random.nextLong(whole + whole / 4);
            Process process = start(files.folder());
            awaitReady(process);
            TimeUnit.NANOSECONDS.sleep(delay);
            process.destroyForcibly().waitFor();
            new StagedWrite(files.folder(), Steps.FREE).recover();
            String when = "seed " + SEED + ", kill " + kill + ", after " + delay / 1000 + " µs";
            assertOldOrNew(files, when);
            remove(files.folder());
        }
    }

    @Test
    void endedAtAnyStepTheTreeIsOldOrNew() throws IOException {
        int all = stepsOfAWholeRun();
        assertTrue(all > 3 * FILES, "steps: " + all);
        List<Integer> steps = STEPS >= all
                ? IntStream.rangeClosed(1, all).boxed().toList()
                : new Random(SEED).ints(STEPS, 1, all + 1).boxed().toList();
        int renewed = 0;
        for (int step : steps) {
            ThousandFiles files = new ThousandFiles(scratch.resolve("step"), FILES);
            files.lay();
            endAt(step, files);
            new StagedWrite(files.folder(), Steps.FREE).recover();
            renewed += assertOldOrNew(files, "seed " + SEED + ", ended before step " + step + " of " + all);
            remove(files.folder());
        }
        assertTrue(renewed > 0 && renewed < steps.size(), "both outcomes are met: " + renewed + " of " + steps.size());
    }

    private static void endAt(int step, ThousandFiles files) throws IOException {
        int[] taken = {0};
        try {
            new StagedWrite(files.folder(), words -> {
                        taken[0]++;
                        if (taken[0] >= step) {
                            throw new Killed();
                        }
                    })
                    .write(files.changes());
        } catch (Killed e) {
            // as meant
        }
    }

    private int stepsOfAWholeRun() throws IOException {
        int[] taken = {0};
        ThousandFiles files = new ThousandFiles(scratch.resolve("whole"), FILES);
        files.lay();
        new StagedWrite(files.folder(), words -> taken[0]++).write(files.changes());
        assertEquals(1, assertOldOrNew(files, "undisturbed"));
        remove(files.folder());
        return taken[0];
    }

    private long timeOfAWholeRun() throws IOException, InterruptedException {
        ThousandFiles files = new ThousandFiles(scratch.resolve("time"), FILES);
        files.lay();
        Process process = start(files.folder());
        awaitReady(process);
        long from = System.nanoTime();
        assertEquals(0, process.waitFor());
        long took = System.nanoTime() - from;
        assertEquals(1, assertOldOrNew(files, "undisturbed"));
        remove(files.folder());
        return took;
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThousandFiles.class.getName(),
                        folder.toString(),
                        Integer.toString(FILES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("ready", reader.readLine());
    }

    /** @return 1 when it is the new tree */
    private static int assertOldOrNew(ThousandFiles files, String when) throws IOException {
        List<String> found = files.found();
        if (found.equals(files.renewed())) {
            return 1;
        }
        assertEquals(files.old(), found, when);
        return 0;
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
