package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder under {@code cases/project} holds a project, and either what a sync of it leaves in {@code expected/}, or the red
 * findings that it ends with in {@code expected.txt}.
 */
class ProjectCasesTest {
    private static final Path CASES = Path.of("src/test/cases/project");
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> everyProjectComesOutAsItsFolderSays() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> sorted = folders.sorted().toList();
            return sorted.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private void run(Path folder) throws IOException {
        Path project = scratch.resolve(folder.getFileName().toString());
        SortedMap<String, String> before = texts(folder.resolve("project"));
        for (String path : before.keySet()) {
            Path copy = project.resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(folder.resolve("project").resolve(path), copy);
        }
        Path findings = folder.resolve("expected.txt");
        if (Files.exists(findings)) {
            assertEquals(Files.readString(findings), refusal(project));
            assertEquals(before, outputs(project), "a refused run changes nothing");
            return;
        }
        SyncReport first = sync(project);
        SortedMap<String, String> expected = new TreeMap<>(before);
        expected.putAll(texts(folder.resolve("expected")));
        assertEquals(expected, outputs(project), first.toString());
        assertTrue(sync(project).isUpToDate(), "a second run changes nothing");
        Report verified = opened(project).verify(Trust.of(new TrustRoot("test", KEY.publicKey())));
        assertFalse(verified.isRed(), verified.text());
    }

    @Test
    void aTemplateThatComesIntoBeingIsNoticed() throws IOException {
        Path project = scratch.resolve("listed");
        Files.createDirectories(project.resolve("templates/deep"));
        Files.writeString(project.resolve("o.ttl"), "");
        Files.writeString(project.resolve("ggen.toml"), """
            [project]
            name = "p"
            [ontology]
            source = "o.ttl"
            [templates]
            dir = "templates"
            """);
        Files.writeString(project.resolve("templates/a.tmpl"), "---\nto: a.txt\n---\na");
        sync(project);
        Files.writeString(project.resolve("templates/deep/b.tmpl"), "---\nto: b.txt\n---\nb");
        Files.writeString(project.resolve("templates/.hidden.tmpl"), "no template");
        Report verified = opened(project).verify(Trust.of(new TrustRoot("test", KEY.publicKey())));
        assertTrue(verified.text().contains("templates/**/*.tmpl has changed"), verified.text());
        assertEquals(List.of("b.txt"), sync(project).written());
    }

    private static Project opened(Path project) {
        return new Project(project, "test", GenerationLimits.STANDARD);
    }

    private static SyncReport sync(Path project) {
        return opened(project).sync(KEY, RunDetails.NONE);
    }

    private static String refusal(Path project) {
        try {
            return "no finding: " + sync(project);
        } catch (FindingsException e) {
            return e.findings().stream()
                    .filter(Finding::isRed)
                    .map(ProjectCasesTest::shown)
                    .collect(Collectors.joining());
        }
    }

    private static String shown(Finding finding) {
        return finding.severity().word() + " " + finding.id() + " "
                + finding.places().getFirst() + "\n  "
                + finding.message() + "\n"
                + (finding.allowed().isEmpty() ? "" : "  allowed: " + finding.allowed() + "\n")
                + (finding.hint().isEmpty() ? "" : "  hint: " + finding.hint() + "\n");
    }

    private static SortedMap<String, String> outputs(Path project) throws IOException {
        SortedMap<String, String> texts = texts(project);
        texts.keySet().removeIf(path -> path.startsWith(".ggen/"));
        return texts;
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
