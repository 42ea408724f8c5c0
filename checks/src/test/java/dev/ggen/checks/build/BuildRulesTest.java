package dev.ggen.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.checks.tree.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes the build repeatable, and the root readable. */
final class BuildRulesTest {
    private static final int MOST_ROOT_ENTRIES = 20;

    /** Made by the build. Names with a dot in front are settings of tools, which a reader doesn't see. */
    private static final Set<String> NOT_OURS = Set.of("target");

    @Test
    void jars_carry_a_fixed_time() throws IOException {
        Pom root = root();
        Instant.parse(root.property("project.build.outputTimestamp").orElseThrow());
        String jarPlugin = root.named("plugin").get("org.apache.maven.plugins:maven-jar-plugin");
        assertTrue(
                Runtime.Version.parse(jarPlugin).compareTo(Runtime.Version.parse("3.5.1")) >= 0,
                "maven-jar-plugin " + jarPlugin + " wrote jars that differed; 3.5.1 is the first tried that doesn't");
    }

    @Test
    void no_version_is_open_and_all_are_pinned_in_the_root() throws IOException {
        root().named("plugin", "dependency", "path")
                .forEach((artifact, version) -> assertTrue(
                        version.isEmpty() || version.matches("[0-9][\\w.-]*"), artifact + " has version " + version));
        for (Path file : Checkout.poms()) {
            if (!file.getParent().equals(Checkout.ROOT)) {
                Map<String, String> named = Pom.read(file).named("plugin", "dependency", "path");
                named.forEach((artifact, version) -> assertEquals(
                        "", version, file + " names a version of " + artifact + "; pin it in the root POM"));
            }
        }
    }

    @Test
    void the_fetched_maven_is_known_by_its_digest() throws IOException {
        String properties = Checkout.text(".mvn/wrapper/maven-wrapper.properties");
        assertTrue(properties.matches("(?s).*\\bdistributionSha512Sum=[0-9a-f]{128}\\n.*"), properties);
    }

    @Test
    void the_root_stays_readable() throws IOException {
        try (Stream<Path> entries = Files.list(Checkout.ROOT)) {
            List<String> names = entries.map(path -> path.getFileName().toString())
                    .filter(name -> !NOT_OURS.contains(name) && !name.startsWith(".") && !name.endsWith(".iml"))
                    .sorted()
                    .toList();
            assertTrue(names.size() <= MOST_ROOT_ENTRIES, names.size() + " entries in the root: " + names);
        }
    }

    private static Pom root() throws IOException {
        return Pom.read(Checkout.ROOT.resolve("pom.xml"));
    }
}
