package dev.ggen.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.checks.tree.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} and {@code .mvn/jdk.sh} on machines that lack things. */
final class WrapperTest {
    private static final String VERSION = "3.9.11";

    @TempDir
    private Path folder;

    private Path repository;

    @BeforeEach
    void copy_the_wrapper_and_offer_a_maven_that_only_says_so() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("checkout/.mvn/wrapper"));
        Files.copy(Checkout.ROOT.resolve("mvnw"), folder.resolve("checkout/mvnw"));
        Files.copy(Checkout.ROOT.resolve(".mvn/jdk.sh"), folder.resolve("checkout/.mvn/jdk.sh"));
        repository = folder.resolve("repository");
        Path archive = repository.resolve("org/apache/maven/apache-maven/" + VERSION);
        Files.createDirectories(archive);
        Path maven = folder.resolve("made/apache-maven-" + VERSION + "/bin/mvn");
        Files.createDirectories(maven.getParent());
        Files.writeString(maven, "#!/bin/sh\necho \"fetched maven, $*, $JAVA_HOME\"\n");
        assertTrue(maven.toFile().setExecutable(true));
        Path tar = archive.resolve("apache-maven-" + VERSION + "-bin.tar.gz");
        Ran packed = Ran.in(
                folder.resolve("made"),
                System.getenv(),
                List.of("tar", "-czf", tar.toString(), "apache-maven-" + VERSION));
        assertEquals(0, packed.code(), packed.output());
        pin(sha512(Files.readAllBytes(tar)));
    }

    @Test
    void without_a_maven_it_fetches_the_pinned_one_once() throws IOException, InterruptedException {
        Ran first = mvnw();
        assertEquals(0, first.code(), first.output());
        assertTrue(first.output().contains("Fetching Maven " + VERSION + ", once"), first.output());
        assertTrue(first.output().contains("fetched maven, verify, /"), first.output());

        Ran second = mvnw();
        assertEquals(0, second.code(), second.output());
        assertFalse(second.output().contains("Fetching"), second.output());
        try (Stream<Path> left = Files.list(folder.resolve("home/.m2/wrapper/dists/apache-maven-" + VERSION))) {
            assertEquals(1, left.count(), "the download folder is still there");
        }
    }

    @Test
    void what_is_not_the_pinned_maven_is_refused() throws IOException, InterruptedException {
        pin(sha512(new byte[0]));
        Ran ran = mvnw();
        assertEquals(1, ran.code(), ran.output());
        assertTrue(ran.output().contains("its SHA-512 digest differs"), ran.output());
        assertFalse(ran.output().contains("fetched maven"), ran.output());
    }

    @Test
    void where_nothing_can_be_fetched_it_says_what_to_install() throws IOException, InterruptedException {
        repository = folder.resolve("nowhere");
        Ran ran = mvnw();
        assertEquals(1, ran.code(), ran.output());
        assertTrue(ran.output().contains("Install Maven 3.8.7 or newer, or set MVNW_REPOURL"), ran.output());
    }

    @Test
    void where_every_jdk_is_too_old_it_says_what_to_install() throws IOException, InterruptedException {
        Ran ran = jdk("ggen_jdk_major() { major=17; }");
        assertEquals(1, ran.code(), ran.output());
        assertTrue(ran.output().contains("ggen needs a JDK 25"), ran.output());
        assertTrue(ran.output().contains("apt-get install"), ran.output());
    }

    @Test
    void a_newer_jdk_will_do_where_the_very_release_is_missing() throws IOException, InterruptedException {
        Ran ran = jdk("ggen_jdk_major() { case $1 in */.jdks/newer) major=27 ;; *) major=17 ;; esac; }");
        assertEquals(0, ran.code(), ran.output());
        assertTrue(ran.output().contains(".jdks/newer"), ran.output());
    }

    @Test
    void a_jdk_of_the_very_release_wins_over_a_newer_one() throws IOException, InterruptedException {
        Ran ran = jdk(
                "ggen_jdk_major() { case $1 in */.jdks/very) major=25 ;; */.jdks/newer) major=27 ;; *) major=17 ;; esac; }");
        assertEquals(0, ran.code(), ran.output());
        assertTrue(ran.output().contains(".jdks/very"), ran.output());
    }

    /** Runs the wrapper with a PATH that holds what it needs, and no Maven. */
    private Ran mvnw() throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "sed",
                "head",
                "dirname",
                "mktemp",
                "mkdir",
                "tar",
                "gzip",
                "mv",
                "rm",
                "cp",
                "sha512sum",
                "cut")) {
            Path found = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
            assertTrue(tools.resolve(tool).toFile().setExecutable(true));
        }
        Map<String, String> environment = Map.of(
                "PATH", tools.toString(),
                "HOME", folder.resolve("home").toString(),
                "GGEN_JDK", System.getProperty("java.home"),
                "MVNW_REPOURL",
                        repository
                                .toUri()
                                .toString()
                                .replaceFirst("^file:/+", "file:///")
                                .replaceFirst("/$", ""));
        return Ran.in(
                folder,
                environment,
                List.of("/bin/sh", folder.resolve("checkout/mvnw").toString(), "verify"));
    }

    /** Looks for a JDK where {@code major} says which release a folder holds. */
    private Ran jdk(String major) throws IOException, InterruptedException {
        for (String name : List.of("newer", "very")) {
            Files.createDirectories(folder.resolve("home/.jdks/" + name));
        }
        String script = ". checkout/.mvn/jdk.sh\n" + major + "\nggen_find_jdk && echo \"$JAVA_HOME\"\n";
        return Ran.in(
                folder,
                Map.of("PATH", "/usr/bin:/bin", "HOME", folder.resolve("home").toString()),
                List.of("/bin/sh", "-eu", "-c", script));
    }

    private void pin(String digest) throws IOException {
        Files.writeString(
                folder.resolve("checkout/.mvn/wrapper/maven-wrapper.properties"),
                "mavenVersion=" + VERSION + "\noldestMavenVersion=3.8.7\ndistributionSha512Sum=" + digest + "\n");
    }

    private static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
