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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout that holds the distribution of this build and a stand-in for {@code mvnw}. */
final class LauncherTest {
    private static final Path BUILT = Checkout.ROOT.resolve("cli/target/dist");

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void copy_what_it_needs() throws IOException {
        checkout = folder.resolve("a checkout");
        assumeTrue(Files.exists(BUILT.resolve("ggen.jar")), "cli isn't packaged; ./mvnw verify does it");
        Files.createDirectories(checkout.resolve(".mvn"));
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.createDirectories(checkout.resolve("cli/target/dist"));
        Files.copy(Checkout.ROOT.resolve("ggen"), checkout.resolve("ggen"));
        Files.copy(Checkout.ROOT.resolve(".mvn/jdk.sh"), checkout.resolve(".mvn/jdk.sh"));
        Files.createSymbolicLink(checkout.resolve("cli/target/dist/lib"), BUILT.resolve("lib"));
        Files.createSymbolicLink(checkout.resolve("cli/target/dist/hub"), BUILT.resolve("hub"));
        Files.createSymbolicLink(checkout.resolve("cli/target/dist/maven"), BUILT.resolve("maven"));
        Files.copy(BUILT.resolve("ggen.jar"), checkout.resolve("cli/target/dist/ggen.jar"));
        source("pom.xml", "<project/>", Instant.EPOCH);
        Files.setLastModifiedTime(checkout.resolve("cli/src/main"), FileTime.from(Instant.EPOCH));
        standIn("echo builds; exit 3");
    }

    @AfterEach
    void unlink_the_libraries() throws IOException {
        Files.deleteIfExists(checkout.resolve("cli/target/dist/lib"));
        Files.deleteIfExists(checkout.resolve("cli/target/dist/hub"));
        Files.deleteIfExists(checkout.resolve("cli/target/dist/maven"));
    }

    @Test
    void it_runs_through_a_link_from_any_folder_and_makes_its_start_up_cache()
            throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("command"), Path.of("a checkout/ggen"));
        Ran ran = Ran.in(folder, environment(), List.of(link.toString(), "--version"));
        assertEquals(0, ran.code(), ran.output());
        assertTrue(ran.output().matches("ggen \\S+\\n"), ran.output());
        assertTrue(Files.exists(checkout.resolve("cli/target/dist/jdk")), "the cache was not even tried");
    }

    @Test
    void the_commands_exit_code_is_its_own() throws IOException, InterruptedException {
        assertEquals(2, ggen("--no-such-option").code());
    }

    /** With a cache that java can't use, which it passes over. */
    @Test
    void a_project_as_it_was_is_answered_first_and_any_other_by_the_whole_command()
            throws IOException, InterruptedException {
        assertEquals(0, ggen("--version").code());
        Files.writeString(checkout.resolve("cli/target/dist/ggen-quick.aot"), "no cache");
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("GGEN_CONFIG", folder.resolve("keys").toString());
        Ran missing = Ran.in(checkout, environment, List.of("./ggen", "sync", "nowhere"));
        assertEquals(2, missing.code(), missing.output());
        assertTrue(missing.output().contains("There is no ggen.toml in nowhere."), missing.output());
        assertEquals(
                0, Ran.in(checkout, environment, List.of("./ggen", "init", "p")).code());
        Ran first = Ran.in(checkout, environment, List.of("./ggen", "sync", "p"));
        assertTrue(first.output().contains("2 files written"), first.output());
        Ran second = Ran.in(checkout, environment, List.of("./ggen", "sync", "p"));
        assertEquals(0, second.code());
        assertEquals("Nothing to do: 2 files up to date.\n", second.output());
    }

    @Test
    void options_for_java_reach_java() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("GGEN_JAVA_OPTS", "-XX:+UseParallelGC -XshowSettings:properties");
        Ran ran = Ran.in(checkout, environment, List.of("./ggen", "--version"));
        assertEquals(0, ran.code(), ran.output());
        assertTrue(ran.output().contains("java.home"), ran.output());
    }

    @Test
    void only_the_hubs_commands_see_the_hubs_libraries() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("GGEN_JAVA_OPTS", "-XshowSettings:properties");
        Ran serve = Ran.in(checkout, environment, List.of("./ggen", "serve", "--help"));
        assertEquals(0, serve.code(), serve.output());
        assertTrue(serve.output().contains("--database-url"), serve.output());
        assertTrue(serve.output().contains("hub/hub-server-"), serve.output());
        Ran other = Ran.in(checkout, environment, List.of("./ggen", "--help"));
        assertEquals(0, other.code(), other.output());
        assertTrue(other.output().contains("serve"), other.output());
        assertFalse(other.output().contains("hub-server-"), other.output());
    }

    @Test
    void a_newer_source_of_the_hub_is_seen() throws IOException, InterruptedException {
        Files.createDirectories(checkout.resolve("hub/server/src/main"));
        source("hub/server/src/main/New.java", "", Instant.now().plusSeconds(60));
        assertEquals(2, ggen("--version").code());
    }

    @Test
    void a_newer_rule_that_the_build_carries_is_seen() throws IOException, InterruptedException {
        Files.createDirectories(checkout.resolve("spec/rules"));
        source("spec/rules/new.rq", "", Instant.now().plusSeconds(60));
        assertEquals(2, ggen("--version").code());
    }

    @Test
    void a_newer_source_is_built_first_and_a_failed_build_ends_the_command() throws IOException, InterruptedException {
        source("cli/src/main/New.java", "", Instant.now().plusSeconds(60));
        Ran ran = ggen("--version");
        assertEquals(2, ran.code(), ran.output());
        assertTrue(ran.output().contains("ggen: building from source"), ran.output());
        assertTrue(ran.output().contains("ggen: the build failed. The whole log is in"), ran.output());
        assertEquals("builds\n", Files.readString(checkout.resolve("cli/target/ggen-build.log")));
    }

    @Test
    void two_first_runs_build_once() throws IOException, InterruptedException {
        Path jar = checkout.resolve("cli/target/dist/ggen.jar");
        Files.move(jar, checkout.resolve("kept.jar"));
        standIn("echo x >> builds; sleep 1; cp kept.jar cli/target/dist/ggen.jar");
        Ran both = Ran.in(
                checkout,
                environment(),
                List.of("/bin/sh", "-c", "./ggen --version & first=$!; ./ggen --version && wait $first"));
        assertEquals(0, both.code(), both.output());
        assertEquals("x\n", Files.readString(checkout.resolve("builds")), both.output());
    }

    private Ran ggen(String argument) throws IOException, InterruptedException {
        return Ran.in(checkout, environment(), List.of("./ggen", argument));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                System.getProperty("user.home"),
                "GGEN_JDK",
                System.getProperty("java.home"));
    }

    private void standIn(String script) throws IOException {
        Path maven = checkout.resolve("mvnw");
        Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
        assertTrue(maven.toFile().setExecutable(true));
    }

    private void source(String name, String text, Instant changed) throws IOException {
        Path file = checkout.resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
