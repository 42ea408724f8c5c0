package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.KeptKnowledge;
import dev.ggen.generator.write.SyncOptions.Edits;
import dev.ggen.generator.write.SyncOptions.Orphans;
import dev.ggen.generator.write.SyncOptions.Writing;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project that is changed at random, run with what earlier runs noted and know and, as a copy, without: the same files, receipts,
 * notices and refusals, to the byte.
 *
 * <p>{@code -Dggen.fuzz} says how many projects, {@code -Dggen.seed} from which seed.
 */
class IncrementalRunsTest {
    private static final int PROJECTS = Integer.getInteger("ggen.fuzz", 8);
    private static final long SEED = Long.getLong("ggen.seed", 20_261_127);
    private static final int CHANGES = 24;
    private static final String VERSION = "1.0";
    private static final List<SigningKey> KEYS = List.of(SmallProject.key(1), SmallProject.key(2));
    private static final Trust TRUST = Trust.of(
            new TrustRoot("one", KEYS.get(0).publicKey()),
            new TrustRoot("two", KEYS.get(1).publicKey()));

    @TempDir(factory = EveryStepTest.InMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path scratch;

    private int reused;
    private int refused;

    @Test
    void whatEarlierRunsNotedMakesNoDifference() throws IOException {
        for (long seed = SEED; seed < SEED + PROJECTS; seed++) {
            changed(seed);
        }
        assertTrue(reused > PROJECTS * CHANGES, "texts that weren't rendered again: " + reused);
        assertTrue(refused > PROJECTS, "refusals: " + refused);
        assertTrue(refused < PROJECTS * CHANGES, "refusals: " + refused);
    }

    private void changed(long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = scratch.resolve("p" + seed);
        RandomEdits edits = new RandomEdits(random, folder);
        edits.lay();
        KeptKnowledge kept = new KeptKnowledge();
        List<String> done = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            Path other = scratch.resolve("other");
            copy(folder, other);
            remove(other.resolve(".ggen/cache"));
            SyncOptions options = options(random);
            SigningKey key = KEYS.get(random.nextInt(12) == 0 ? 1 : 0);
            String expected = outcome(other, key, options, new KeptKnowledge());
            String when = "seed " + seed + ", after " + done + " with " + options;
            quick(folder, key).ifPresent(quick -> assertEquals(expected, quick, when));
            assertEquals(expected, outcome(folder, key, options, kept), when);
            assertEquals(tree(other), tree(folder), when);
            remove(other);
            done.add(edits.edit());
        }
    }

    /** What is known without a run, as it would tell it. */
    private static Optional<String> quick(Path folder, SigningKey key) {
        return QuickStamp.unchanged(
                        folder, VERSION, key.sealing(QuickStamp.PURPOSE).orElseThrow())
                .map(quick -> "written [] removed [] unchanged " + quick.outputs() + " alone [] orphans [] NONE "
                        + quick.notices());
    }

    private static SyncOptions options(Random random) {
        return SyncOptions.STANDARD
                .with(random.nextInt(3) == 0 ? Edits.REFUSED : Edits.OVERWRITTEN)
                .with(random.nextInt(6) == 0 ? Orphans.REMOVED : Orphans.LISTED)
                .with(random.nextInt(8) == 0 ? Writing.ONLY_SHOWN : Writing.DONE);
    }

    private String outcome(Path folder, SigningKey key, SyncOptions options, KeptKnowledge kept) {
        Project project = new Project(folder, VERSION, GenerationLimits.STANDARD).keeping(kept);
        try {
            SyncReport report = project.sync(key, TRUST, RunDetails.NONE, options);
            reused += report.texts() - report.rendered();
            return "written " + report.written() + " removed " + report.removed() + " unchanged " + report.unchanged()
                    + " alone " + report.leftAlone().keySet() + " orphans " + report.orphans() + " "
                    + report.receipt() + " " + report.notices() + report.diff();
        } catch (FindingsException e) {
            refused++;
            return "refused " + e.findings();
        }
    }

    /** Path to digest, but for what only makes runs quicker. */
    private static SortedMap<String, String> tree(Path folder) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString();
            if (!path.startsWith(".ggen/cache")) {
                tree.put(path, Digest.of(Files.readAllBytes(file)).hex());
            }
        }
        return tree;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copied = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
