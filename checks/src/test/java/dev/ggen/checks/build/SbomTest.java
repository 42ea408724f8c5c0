package dev.ggen.checks.build;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.checks.tree.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The software bill of materials that {@code verify} writes, against the jars that the distribution holds. */
final class SbomTest {
    private static final String SBOM = "target/ggen-sbom.json";
    private static final Path DISTRIBUTION = Checkout.ROOT.resolve("cli/target/dist/ggen.jar");

    @Test
    void it_lists_every_jar_of_the_distribution() throws IOException {
        assumeTrue(isFresh(), SBOM + " is missing or older than a POM; ./mvnw verify, without -pl, writes it");
        assumeTrue(Files.exists(DISTRIBUTION), "cli isn't packaged; ./mvnw verify does it");
        Set<String> listed = Pattern.compile("pkg:maven/[^/\"]+/([^@\"]+)@([^?\"]+)\\?")
                .matcher(Checkout.text(SBOM))
                .results()
                .map(found -> found.group(1) + "-" + found.group(2) + ".jar")
                .collect(toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>();
        try (JarFile jar = new JarFile(DISTRIBUTION.toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            Pattern.compile(" ")
                    .splitAsStream(classPath)
                    .map(name -> name.replaceFirst("^lib/", ""))
                    .forEach(missing::add);
        }
        for (String folder : Set.of("hub", "maven")) {
            try (Stream<Path> jars = Files.list(DISTRIBUTION.resolveSibling(folder))) {
                jars.map(file -> file.getFileName().toString()).forEach(missing::add);
            }
        }
        assertTrue(missing.size() > 5, "too short a class path: " + missing);
        missing.removeAll(listed);
        assertEquals(Set.of(), missing);
    }

    @Test
    void neither_chance_nor_the_clock_is_in_it() throws IOException {
        assumeTrue(isFresh(), SBOM + " is missing or older than a POM; ./mvnw verify, without -pl, writes it");
        String sbom = Checkout.text(SBOM);
        assertFalse(sbom.contains("\"serialNumber\""), "a random serial number");
        assertFalse(sbom.contains("\"timestamp\""), "the clock");
    }

    private static boolean isFresh() throws IOException {
        Path sbom = Checkout.ROOT.resolve(SBOM);
        if (!Files.exists(sbom)) {
            return false;
        }
        for (Path pom : Checkout.poms()) {
            if (Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(sbom)) > 0) {
                return false;
            }
        }
        return true;
    }
}
