package dev.ggen.settlement.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder {@code cases/program-check/RULE/CASE} holds a small program that breaks the rule ({@code bites.ttl}), its twin that
 * keeps it ({@code agrees.ttl}), and what the check says of the first ({@code expected.json}). Both are read with
 * {@code common.ttl}. With {@code -Dcases.update=true} the expectations are written anew, and the run fails.
 */
class ProgramCheckCasesTest {
    private static final Path CASES = Path.of("src/test/cases/program-check");
    private static final boolean UPDATE = Boolean.getBoolean("cases.update");

    /** Two documents in one: nothing can be read beside {@code common.ttl} that states no program. */
    private static final Set<String> WITHOUT_FOLDER = Set.of("no-program");

    private final ProgramCheck check = ProgramCheck.shipped();

    private List<Finding> findings(Path file) {
        SourceFile common = SourceFile.of("common.ttl", read(CASES.resolve("common.ttl")));
        return check.check(List.of(common, SourceFile.of("case.ttl", read(file))))
                .findings();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(CASES, 2)) {
            return paths.filter(path -> CASES.relativize(path).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }

    private static String rule(Path folder) {
        return CASES.relativize(folder).getName(0).toString();
    }

    @TestFactory
    Stream<DynamicTest> aBrokenRuleIsFoundAndItsTwinStaysSilent() throws IOException {
        return folders().stream()
                .flatMap(folder -> Stream.of(
                        DynamicTest.dynamicTest(CASES.relativize(folder) + " bites", () -> bites(folder)),
                        DynamicTest.dynamicTest(CASES.relativize(folder) + " agrees", () -> agrees(folder))));
    }

    private void bites(Path folder) throws IOException {
        List<Finding> findings = findings(folder.resolve("bites.ttl"));
        assertEquals(List.of(rule(folder)), findings.stream().map(Finding::id).toList());
        Path expected = folder.resolve("expected.json");
        String found = json(findings);
        if (UPDATE && !(Files.exists(expected) && read(expected).equals(found))) {
            Files.writeString(expected, found, StandardCharsets.UTF_8);
            throw new AssertionError("written anew: " + expected);
        }
        assertEquals(read(expected), found);
    }

    private void agrees(Path folder) {
        assertEquals(List.of(), findings(folder.resolve("agrees.ttl")));
    }

    private static String json(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "{\"id\":" + text(finding.id()) + ",\"severity\":"
                        + text(finding.severity().word()) + ",\n \"message\":" + text(finding.message())
                        + ",\n \"places\":[\n"
                        + finding.places().stream()
                                .map(place ->
                                        "  {\"at\":" + text(place.toString()) + ",\"says\":" + text(place.says()) + "}")
                                .collect(Collectors.joining(",\n"))
                        + "]}")
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private static String text(String value) {
        return CanonicalJson.text(Json.of(value));
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> withCase = new TreeSet<>(WITHOUT_FOLDER);
        folders().forEach(folder -> withCase.add(rule(folder)));
        Set<String> without = new TreeSet<>(check.ruleIds());
        without.removeAll(withCase);
        assertEquals(Set.of(), without);
    }

    @Test
    void theListOfRulesNamesEveryRule() throws IOException {
        Path rules = Path.of("../spec/rules");
        Set<String> listed = Files.readAllLines(rules.resolve("rules.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(rules)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, listed);
        }
    }

    @Test
    void theReferenceNamesEveryRule() {
        String reference = read(Path.of("../docs/reference/rules.md"));
        assertEquals(
                List.of(),
                check.ruleIds().stream()
                        .filter(id -> !reference.contains("| `" + id + "` |"))
                        .toList());
    }

    @Test
    void noRuleKnowsAProgramsNamesOrNumbers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../spec/rules"))) {
            for (Path file : files.toList()) {
                String text = read(file);
                assertTrue(!text.contains("ggen") && !text.matches("(?s).*\\d{3,}.*"), file.toString());
            }
        }
    }

    @Test
    void sourcesThatStateNoProgramAreRed() {
        SourceFile nothing = SourceFile.of("a.ttl", "<https://program.example/x> a <https://program.example/y> .");
        assertEquals(
                List.of("no-program"),
                check.check(List.of(nothing)).findings().stream()
                        .map(Finding::id)
                        .toList());
    }
}
