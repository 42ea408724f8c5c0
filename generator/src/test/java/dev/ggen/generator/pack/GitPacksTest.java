package dev.ggen.generator.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.Stopwatch;
import dev.ggen.generator.write.Project;
import dev.ggen.generator.write.SyncReport;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPacksTest {
    private static final String MANIFEST = """
        [project]
        name = "p"
        [ontology]
        source = "o.ttl"
        [packs]
        k = { git = "../repo", version = "%s", subdir = "packs/k" }
        """;

    @TempDir
    private Path scratch;

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private Path repository;
    private Path project;
    private Path cache;

    @BeforeEach
    void makeARepositoryAndAProject() throws Exception {
        repository = Files.createDirectories(scratch.resolve("repo"));
        project = Files.createDirectories(scratch.resolve("project"));
        cache = scratch.resolve("cache");
        assumeTrue(git("init", "--quiet", "--initial-branch=main") == 0, "there is no git here");
        put("packs/k/pack.toml", "[pack]\nname = \"k\"\nversion = \"1.0.0\"\n");
        put("packs/k/ontology.ttl", "@prefix x: <http://example.org/> .\nx:k x:rank 9 .\n");
        put("packs/k/templates/k.tmpl", template("one"));
        put("other/large.bin", "not part of the pack");
        commit();
        git("tag", "v1");
        manifest("v1");
        Files.writeString(project.resolve("o.ttl"), "");
    }

    private static String template(String word) {
        return "---\nto: k.txt\nsparql: \"SELECT ?r { ?p <http://example.org/rank> ?r }\"\n---\n" + word
                + " {{ results[0].r }}\n";
    }

    private void manifest(String version) throws IOException {
        Files.writeString(project.resolve("ggen.toml"), MANIFEST.formatted(version));
    }

    private void put(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private void commit() throws Exception {
        assertEquals(0, git("add", "-A"));
        assertEquals(0, git("commit", "--quiet", "-m", "x"));
    }

    private Project opened() {
        return new Project(project, "test", GenerationLimits.STANDARD, new GitPacks(cache), Stopwatch.NONE);
    }

    private SyncReport sync() {
        return opened().sync(key, RunDetails.NONE);
    }

    private String made() throws IOException {
        return Files.readString(project.resolve("k.txt"));
    }

    private String refusal() {
        return assertThrows(FindingsException.class, this::sync)
                .findings()
                .getFirst()
                .message();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aPackFromGitTakesPartAndItsCommitIsLocked() throws Exception {
        sync();
        assertEquals("one 9\n", made());
        String lock = Files.readString(project.resolve("ggen.lock"));
        assertTrue(lock.contains("source = \"git:../repo@v1#packs/k\""), lock);
        assertTrue(lock.matches("(?s).*\\ncommit = \"[0-9a-f]{40}\"\\n"), lock);
        assertTrue(sync().isUpToDate());
        assertFalse(
                opened().verify(Trust.of(new TrustRoot("k", key.publicKey()))).isRed());
    }

    @Test
    void aLockedPackNeedsNoRepository() throws Exception {
        sync();
        delete(repository);
        Files.delete(project.resolve("k.txt"));
        sync();
        assertEquals("one 9\n", made());
    }

    @Test
    void aBranchThatMovesChangesNothingUntilTheLockIsDeleted() throws Exception {
        manifest("main");
        sync();
        put("packs/k/templates/k.tmpl", template("two"));
        commit();
        Files.delete(project.resolve("k.txt"));
        delete(cache);
        sync();
        assertEquals("one 9\n", made());
        Files.delete(project.resolve("ggen.lock"));
        sync();
        assertEquals("two 9\n", made());
    }

    @Test
    void aRangeTakesTheNewestTagThatWillDoAndKeepsItUntilTheLockIsDeleted() throws Exception {
        released("v1.2.0", "two");
        released("2.0.0", "three");
        released("v2.1.0-rc.1", "four");
        manifest("^1.0");
        sync();
        assertEquals("two 9\n", made());
        String lock = Files.readString(project.resolve("ggen.lock"));
        assertTrue(lock.contains("source = \"git:../repo@v1.2.0#packs/k\""), lock);
        released("v1.3.0", "five");
        Files.delete(project.resolve("k.txt"));
        sync();
        assertEquals("two 9\n", made());
        Files.delete(project.resolve("ggen.lock"));
        sync();
        assertEquals("five 9\n", made());
        manifest("^3");
        assertEquals("No version of the pack `k` will do: the project asks for `^3`.", refusal());
        manifest("^3 || ^4");
        assertEquals("`^3 || ^4` is no range of versions.", refusal());
    }

    private void released(String tag, String word) throws Exception {
        put("packs/k/templates/k.tmpl", template(word));
        put("packs/k/pack.toml", "[pack]\nname = \"k\"\nversion = \"" + tag.replace("v", "") + "\"\n");
        commit();
        assertEquals(0, git("tag", tag));
    }

    @Test
    void aPackOfARepositoryFindsAnotherOneBesideIt() throws Exception {
        put("packs/k/pack.toml", "[pack]\nname = \"k\"\nversion = \"1.0.0\"\n[dependencies]\nwords = \"^1\"\n");
        put("packs/k/templates/k.tmpl", "---\nto: k.txt\n---\n{% include \"words/w.tera\" %}\n");
        put("packs/words/pack.toml", "[pack]\nname = \"words\"\nversion = \"1.1.0\"\n");
        put("packs/words/ontology.ttl", "");
        put("packs/words/templates/w.tera", "words of the other one");
        commit();
        manifest("main");
        sync();
        assertEquals("words of the other one\n", made());
        String lock = Files.readString(project.resolve("ggen.lock"));
        assertTrue(lock.contains("[packs.words]\nsource = \"git:../repo@main#packs/words\"\n"), lock);
        delete(repository);
        Files.delete(project.resolve("k.txt"));
        sync();
        assertEquals("words of the other one\n", made());
        assertFalse(
                opened().verify(Trust.of(new TrustRoot("k", key.publicKey()))).isRed());
    }

    @Test
    void aPackOfARepositoryFindsNothingOutsideOfIt() throws Exception {
        put(
                "packs/k/pack.toml",
                "[pack]\nname = \"k\"\nversion = \"1.0.0\"\n[dependencies]\nwords = { path = \"../../../words\", version = \"*\" }\n");
        commit();
        manifest("main");
        assertEquals(
                "The pack `k` looks for `words` in `../../../words`, which is not where it comes from.", refusal());
    }

    @Test
    void whatWasTamperedWithIsNotWhatTheLockSays() throws Exception {
        sync();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(file -> file.endsWith("k.tmpl")).toList()) {
                Files.writeString(file, template("evil"));
            }
        }
        assertEquals("The pack `k` is not what `ggen.lock` says.", refusal());
        assertEquals("one 9\n", made());
    }

    private List<String> inCache(String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(cache, 3)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatAKilledFetchLeftIsClearedAwayAndARunningOneIsNot() throws Exception {
        sync();
        assertEquals(List.of(), inCache("fetch-"));
        Path home;
        try (Stream<Path> homes = Files.list(cache.resolve("packs"))) {
            home = homes.toList().getFirst();
        }
        Files.createDirectories(home.resolve("fetch-1/repository/objects"));
        Files.createFile(home.resolve("fetch-1.lock"));
        Files.createDirectories(home.resolve("fetch-2/tree"));
        Files.createFile(home.resolve("fetch-3.lock"));
        Path running = Files.createFile(home.resolve("fetch-4.lock"));
        Files.createDirectories(home.resolve("fetch-4/tree"));
        try (FileChannel channel = FileChannel.open(running, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            Files.delete(project.resolve("ggen.lock"));
            sync();
            assertEquals(List.of("fetch-4", "fetch-4.lock"), inCache("fetch-"));
        }
    }

    @Test
    void whoFetchesNothingHasWhatWasFetchedBefore() throws Exception {
        RemotePacks kept = new KeptPacks(new GitPacks(cache));
        Project quiet = new Project(project, "test", GenerationLimits.STANDARD, kept, Stopwatch.NONE);
        Finding refused = quiet.check().getFirst();
        assertEquals("The pack `k` wasn't fetched from `../repo` yet.", refused.message());
        assertTrue(refused.hint().contains("`ggen sync`"), refused.hint());
        sync();
        assertEquals(List.of(), quiet.check());
    }

    @Test
    void aLinkInAPackIsRefusedAndASubmoduleIsNotFetched() throws Exception {
        Files.createSymbolicLink(repository.resolve("packs/k/templates/out.tmpl"), Path.of("../pack.toml"));
        commit();
        manifest("main");
        assertTrue(refusal().contains("`packs/k/templates/out.tmpl`, which is no plain file"), refusal());
        assertFalse(Files.exists(project.resolve("k.txt")));
    }

    @Test
    void hooksOfARepositoryAreNotRun() throws Exception {
        for (String hook : List.of("post-checkout", "post-merge", "reference-transaction", "pre-commit")) {
            Path file = repository.resolve(".git/hooks").resolve(hook);
            Files.writeString(file, "#!/bin/sh\ntouch '" + scratch.resolve("ran") + "'\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        sync();
        assertFalse(Files.exists(scratch.resolve("ran")));
    }

    @Test
    void whatCantBeHadIsOneFinding() throws Exception {
        manifest("v2");
        assertTrue(refusal().startsWith("The pack `k` can't be had from `../repo`, version `v2`: "), refusal());
        manifest("--upload-pack=touch");
        assertTrue(refusal().contains("is no commit, tag or branch"), refusal());
        Files.writeString(
                project.resolve("ggen.toml"), MANIFEST.formatted("v1").replace("../repo", "ext::sh -c touch% x"));
        assertTrue(refusal().startsWith("The pack `k` can't be had"), refusal());
        Files.writeString(project.resolve("ggen.toml"), MANIFEST.formatted("v1").replace("packs/k", "../k"));
        assertEquals("`../k` leads out of the pack's repository.", refusal());
    }
}
