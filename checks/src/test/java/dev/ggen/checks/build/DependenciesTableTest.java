package dev.ggen.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.checks.tree.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the build uses has its reason written down in {@code docs/dependencies.md}, and whatever stands there is used. */
final class DependenciesTableTest {
    private static final String TABLE = "docs/dependencies.md";

    @Test
    void every_dependency_and_plugin_has_its_line_with_its_version() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        table().forEach(row -> versions.put(row.get(0), row.get(1)));
        assertEquals(used(), versions);
    }

    @Test
    void every_line_says_what_for_why_this_one_and_what_would_be_without_it() throws IOException {
        for (List<String> row : table()) {
            assertEquals(5, row.size(), TABLE + ": " + row);
            assertTrue(
                    row.stream().noneMatch(String::isEmpty),
                    TABLE + ": an empty cell in the line of " + row.getFirst());
        }
    }

    private static Map<String, String> used() throws IOException {
        Map<String, String> used = new TreeMap<>();
        for (Path file : Checkout.poms()) {
            Pom.read(file)
                    .named("dependency", "plugin", "path")
                    .forEach((artifact, version) ->
                            used.merge(artifact, version, (one, other) -> one.isEmpty() ? other : one));
        }
        Pom root = Pom.read(Checkout.ROOT.resolve("pom.xml"));
        used.replaceAll((artifact, version) -> version.isEmpty() ? managedByBom(artifact, root) : version);
        return used;
    }

    /** Artifacts whose version comes from a bill of materials that the root POM imports. */
    private static String managedByBom(String artifact, Pom root) {
        String group = artifact.substring(0, artifact.indexOf(':'));
        return switch (group) {
            case "org.junit.jupiter" -> root.property("junit.version").orElseThrow();
            case "tools.jackson.core" -> root.property("jackson.version").orElseThrow();
            case "org.springframework.modulith" ->
                root.property("spring-modulith.version").orElseThrow();
            case "org.springframework.boot" ->
                root.property("spring-boot.version").orElseThrow();
            default -> "as Boot " + root.property("spring-boot.version").orElseThrow();
        };
    }

    private static List<List<String>> table() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Checkout.text(TABLE).lines().toList()) {
            if (line.startsWith("| `")) {
                rows.add(List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).stream()
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList());
            }
        }
        return rows;
    }
}
