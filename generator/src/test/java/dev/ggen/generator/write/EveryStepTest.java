package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.write.StagedWriteTest.Killed;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A write that makes, replaces and removes, ended or failed at each of its steps, and again at each step of the repair. */
class EveryStepTest {
    private static final SortedMap<String, String> OLD = tree("keep", "k", "out/a", "1", "out/deep/b", "2", "z", "3");
    private static final SortedMap<String, String> NEW = tree("keep", "k", "new/c", "4", "out/a", "5", "out/d", "6");

    @TempDir(factory = InMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path scratch;

    /** Hundreds of small trees are flushed here: where the system has a disk in memory, they go there. */
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "ggen")
                    : Files.createTempDirectory("ggen");
        }
    }

    private static SortedMap<String, String> tree(String... pathsAndTexts) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            tree.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return tree;
    }

    /** Counts steps, and ends or fails the run at one. */
    private static final class Counting implements Steps {
        private int steps;
        private int endsAt = Integer.MAX_VALUE;
        private int failsFrom = Integer.MAX_VALUE;
        private int failsUntil = Integer.MAX_VALUE;

        @Override
        public void before(String step) throws IOException {
            steps++;
            if (steps >= endsAt) {
                throw new Killed();
            }
            if (steps >= failsFrom && steps < failsUntil) {
                throw new IOException("No space left on device");
            }
        }
    }

    private Path old(String name) throws IOException {
        Path folder = scratch.resolve(name);
        Files.createDirectories(folder.resolve(".ggen"));
        for (var file : OLD.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String path : Stream.concat(OLD.keySet().stream(), NEW.keySet().stream())
                .distinct()
                .sorted()
                .toList()) {
            Optional<Bytes> before = content(OLD, path);
            Optional<Bytes> after = content(NEW, path);
            if (!before.equals(after)) {
                changes.add(new Change(path, before, after));
            }
        }
        return changes;
    }

    private static Optional<Bytes> content(SortedMap<String, String> tree, String path) {
        return Optional.ofNullable(tree.get(path)).map(text -> Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SortedMap<String, String> found(Path folder) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                tree.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    private int stepsOfAWholeRun() throws IOException {
        Counting counting = new Counting();
        Path folder = old("whole");
        new StagedWrite(folder, counting).write(changes());
        assertEquals(NEW, found(folder));
        return counting.steps;
    }

    @Test
    void killedAtAnyStepTheTreeIsOldOrNewAfterTheNextRun() throws IOException {
        int all = stepsOfAWholeRun();
        assertTrue(all > 20, "steps: " + all);
        for (int step = 1; step <= all; step++) {
            Path folder = old("killed" + step);
            Counting counting = new Counting();
            counting.endsAt = step;
            end(() -> new StagedWrite(folder, counting).write(changes()));
            new StagedWrite(folder, Steps.FREE).recover();
            assertOldOrNew(folder, "killed before step " + step);
        }
    }

    @Test
    void killedAgainAtAnyStepOfTheRepairItIsStillOldOrNew() throws IOException {
        int all = stepsOfAWholeRun();
        for (int step = 1; step <= all; step++) {
            for (int again = 1; again < 12; again++) {
                Path folder = old("twice" + step + "-" + again);
                Counting first = new Counting();
                first.endsAt = step;
                end(() -> new StagedWrite(folder, first).write(changes()));
                Counting second = new Counting();
                second.endsAt = again;
                end(() -> new StagedWrite(folder, second).recover());
                new StagedWrite(folder, Steps.FREE).recover();
                assertOldOrNew(folder, "killed before step " + step + " and " + again + " of the repair");
            }
        }
    }

    @Test
    void aStepThatFailsLeavesTheOldTreeAtOnce() throws IOException {
        int all = stepsOfAWholeRun();
        for (int step = 1; step <= all; step++) {
            Path folder = old("failed" + step);
            Counting counting = new Counting();
            counting.failsFrom = step;
            counting.failsUntil = step + 1;
            end(() -> new StagedWrite(folder, counting).write(changes()));
            boolean interrupted = new StagedWrite(folder, Steps.FREE).isInterrupted();
            assertFalse(interrupted && !found(folder).equals(OLD) && step < all - 4, "failed at step " + step);
            new StagedWrite(folder, Steps.FREE).recover();
            assertOldOrNew(folder, "failed at step " + step);
        }
    }

    @Test
    void aDiskThatStaysFullIsRepairedOnceThereIsRoom() throws IOException {
        int all = stepsOfAWholeRun();
        for (int step = 1; step <= all; step++) {
            Path folder = old("full" + step);
            Counting counting = new Counting();
            counting.failsFrom = step;
            end(() -> new StagedWrite(folder, counting).write(changes()));
            new StagedWrite(folder, Steps.FREE).recover();
            assertOldOrNew(folder, "full from step " + step);
        }
    }

    private static void end(Runnable run) {
        try {
            run.run();
        } catch (Killed | FindingsException e) {
            // how it ends is what is tried
        }
    }

    private static void assertOldOrNew(Path folder, String when) throws IOException {
        SortedMap<String, String> found = found(folder);
        found.keySet().removeIf(path -> path.startsWith(".ggen/staging/"));
        assertTrue(found.equals(OLD) || found.equals(NEW), () -> when + ": " + found);
    }
}
