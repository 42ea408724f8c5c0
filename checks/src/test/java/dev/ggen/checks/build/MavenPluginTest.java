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

    /** Maven runs offline here: what the command has fetched is there, what it hasn't is asked for in words. */
    @Test
    void a_pack_from_git_is_found_where_the_command_keeps_it() throws IOException, InterruptedException {
        Path project = example();
        Path repository = repository();
        Path pack = pack();
        Path manifest = project.resolve("src/main/ggen/ggen.toml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        + "\n[packs]\nnotice = { git = \"%s\", version = \"main\" }\n".formatted(pack));

        Ran first = maven(project, repository, "generate-sources");
        assumeTrue(
                !first.output().contains("in offline mode"), "Maven's repository lacks what this test needs: " + first);
        assertEquals(1, first.code(), first.output());
        assertTrue(first.output().contains("The pack `notice` wasn't fetched"), first.output());

        Path synced = manifest.getParent();
        Ran fetched = Ran.in(
                synced,
                environment(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.ggen.cli.Main",
                        "sync"));
        assertEquals(0, fetched.code(), fetched.output());
        Files.delete(synced.resolve("NOTICE.txt"));

        Ran again = maven(project, repository, "generate-sources");
        assertEquals(0, again.code(), again.output());
        assertEquals("2 states end an order.\n", Files.readString(synced.resolve("NOTICE.txt")));
    }

    private Path pack() throws IOException, InterruptedException {
        Path pack = Files.createDirectories(folder.toRealPath().resolve("pack/templates"))
                .getParent();
        Files.writeString(pack.resolve("pack.toml"), "[pack]\nname = \"notice\"\nversion = \"1.0.0\"\n");
        Files.writeString(pack.resolve("ontology.ttl"), "# The shop's own facts are enough.\n");
        Files.writeString(pack.resolve("templates/notice.tmpl"), """
                ---
                to: NOTICE.txt
                sparql: "SELECT ?s { ?s <https://example.org/shop#final> true }"
                ---
                {{ results | length }} states end an order.
                """);
        git(pack, "init", "--quiet", "--initial-branch=main");
        git(pack, "add", ".");
        git(pack, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=A notice");
        return pack;
    }

    private static void git(Path repository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Ran ran = Ran.in(repository, System.getenv(), command);
        assertEquals(0, ran.code(), ran.output());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GGEN_CONFIG", folder.resolve("keys").toString());
        environment.put("GGEN_CACHE", folder.resolve("cache").toString());
        return environment;
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
        List<String> command =
                new ArrayList<>(List.of(Checkout.ROOT.resolve("mvnw").toString(), "-B", "-o"));
        command.add("-Dmaven.repo.local=" + repository);
        command.add("-f");
        command.add(project.resolve("pom.xml").toString());
        command.add(phase);
        return Ran.in(project, environment(), command);
    }
}
