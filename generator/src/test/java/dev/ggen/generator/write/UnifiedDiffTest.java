package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.plan.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static Change change(String path, String before, String after) {
        return new Change(
                path,
                before.isEmpty() ? Optional.empty() : Optional.of(content(before)),
                after.isEmpty() ? Optional.empty() : Optional.of(content(after)));
    }

    private static Bytes content(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aChangedLineStandsAmongThreeBeforeAndThreeAfter() {
        assertEquals(
                """
                --- a/f
                +++ b/f
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """,
                UnifiedDiff.of(List.of(change("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))));
    }

    @Test
    void aMissingLastLineEndIsADifference() {
        assertEquals("""
                --- a/f
                +++ b/f
                @@ -1 +1 @@
                -a
                \\ No newline at end of file
                +a
                """, UnifiedDiff.of(List.of(change("f", "a", "a\n"))));
    }

    @Test
    void whatIsNoTextIsOnlyNamed() {
        assertEquals("Binary file f differs\n", UnifiedDiff.of(List.of(change("f", "a", "\0"))));
    }

    /** Git knows nothing of how the diff was made. */
    @Test
    void gitMakesTheNewTextsOfTheOldOnes() throws IOException, InterruptedException {
        long seed = 20261127;
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            List<String> lines = random.ints(random.nextInt(40), 0, 12)
                    .mapToObj(n -> "line " + n)
                    .collect(Collectors.toCollection(ArrayList::new));
            String before = text(lines, random);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(lines.size() + 1);
                if (random.nextBoolean() || at == lines.size()) {
                    lines.add(at, "new " + random.nextInt(5));
                } else {
                    lines.remove(at);
                }
            }
            String after = text(lines, random);
            if (!before.equals(after)) {
                changes.add(change("folder/file " + i + ".txt", before, after));
            }
        }
        for (Change change : changes) {
            if (change.before().isPresent()) {
                Path file = folder.resolve(change.path());
                Files.createDirectories(file.getParent());
                Files.write(file, change.before().get().array());
            }
        }
        Path patch = Files.writeString(folder.resolve("all.patch"), UnifiedDiff.of(changes));
        assertEquals("", run("git", "apply", "--whitespace=nowarn", patch.toString()), "seed " + seed);
        for (Change change : changes) {
            Path file = folder.resolve(change.path());
            assertEquals(
                    change.after().map(content -> new String(content.array(), StandardCharsets.UTF_8)),
                    Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty(),
                    "seed " + seed);
        }
    }

    private static String text(List<String> lines, Random random) {
        return String.join("\n", lines) + (lines.isEmpty() || random.nextInt(4) == 0 ? "" : "\n");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
