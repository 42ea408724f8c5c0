package dev.ggen.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.checks.tree.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ggen:sync} and {@code ggen:verify} in a real build of the example, with the plugin as this build made it. */
final class MavenPluginTest {
    private static final String EXAMPLE = "examples/generator/maven";
    private static final String GENERATED = "src/main/ggen/generated/java/shop/OrderState.java";

    @TempDir
    private Path folder;

    /** The links lead to the real repository, which must not be cleared away with them. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("repository"), 2)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void a_build_generates_compiles_verifies_and_fails_where_the_specification_is_red()
            throws IOException, InterruptedException {
        Path project = example();
        Path repository = repository();

        Ran first = maven(project, repository, "verify");
        assumeTrue(
                !first.output().contains("in offline mode"), "Maven's repository lacks what this test needs: " + first);
        assertEquals(0, first.code(), first.output());
        assertTrue(first.output().contains("wrote generated/java/shop/OrderState.java"), first.output());
        assertTrue(first.output().contains("regeneration: 1 came out the same, to the byte"), first.output());
        assertTrue(Files.exists(project.resolve("target/classes/shop/OrderState.class")), first.output());
        assertTrue(Files.exists(project.resolve("target/classes/shop/Order.class")), "hand-written code sees it");

        Ran again = maven(project, repository, "generate-sources");
        assertEquals(0, again.code(), again.output());
        assertTrue(again.output().contains("Nothing to do: 1 up to date"), again.output());

        Path specification = project.resolve("src/main/ggen/shop.ttl");
        Files.writeString(specification, Files.readString(specification).replace("shop:leadsTo shop:shipped ;\n", ""));
        Files.delete(project.resolve(GENERATED));
        Ran red = maven(project, repository, "compile");
        assertEquals(1, red.code(), red.output());
        String line = specification.toRealPath() + ":[15,";
        assertTrue(red.output().contains(line), line + " is not in\n" + red.output());
        assertTrue(red.output().contains("A state that isn't final leads to another."), red.output());
        assertFalse(Files.exists(project.resolve(GENERATED)), "nothing is written");
    }

    private Path example() throws IOException {
        Path copy = Files.createDirectories(folder.toRealPath().resolve("shop"));
        try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve(EXAMPLE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = Checkout.ROOT.resolve(EXAMPLE).relativize(file);
                if (!name.startsWith("target") && !name.toString().contains("generated")) {
                    Files.createDirectories(copy.resolve(name).getParent());
                    Files.copy(file, copy.resolve(name));
                }
            }
        }
        return copy;
    }

    /** A repository that has all that Maven's own has, and what this build made as if it had been installed. */
    private Path repository() throws IOException {
        Path known = Path.of(System.getProperty("maven.local", ""));
        assumeTrue(Files.isDirectory(known), "Maven's repository is not known; run this by Maven");
        Path repository = Files.createDirectories(folder.resolve("repository"));
        linkAll(known, repository, "dev");
        Files.createDirectories(repository.resolve("dev/ggen"));
        if (Files.isDirectory(known.resolve("dev"))) {
            linkAll(known.resolve("dev"), repository.resolve("dev"), "ggen");
        }
        install(repository, ".", "ggen-parent", "pom");
        install(repository, "receipt", "receipt", "jar");
        install(repository, "generator", "generator", "jar");
        install(repository, "maven-plugin", "ggen-maven-plugin", "jar");
        return repository;
    }

    private static void linkAll(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private static void install(Path repository, String module, String artifact, String kind) throws IOException {
        String version = version();
        Path place = Files.createDirectories(repository.resolve("dev/ggen/" + artifact + "/" + version));
        String name = artifact + "-" + version;
        Files.copy(Checkout.ROOT.resolve(module).resolve("pom.xml"), place.resolve(name + ".pom"));
        if (kind.equals("jar")) {
            Path jar = Checkout.ROOT.resolve(module).resolve("target/" + name + ".jar");
            assumeTrue(Files.exists(jar), jar + " isn't packaged; ./mvnw verify does it");
            Files.copy(jar, place.resolve(name + ".jar"));
        }
    }

    private static String version() throws IOException {
        String pom = Checkout.text("pom.xml");
        int start = pom.indexOf("<version>") + "<version>".length();
        return pom.substring(start, pom.indexOf("</version>"));
    }

    private Ran maven(Path project, Path repository, String phase) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GGEN_CONFIG", folder.resolve("keys").toString());
        List<String> command =
                new ArrayList<>(List.of(Checkout.ROOT.resolve("mvnw").toString(), "-B", "-o"));
        command.add("-Dmaven.repo.local=" + repository);
        command.add("-f");
        command.add(project.resolve("pom.xml").toString());
        command.add(phase);
        return Ran.in(project, environment, command);
    }
}
