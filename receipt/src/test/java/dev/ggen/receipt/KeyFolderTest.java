package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.findingOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    private Path home;

    private Path config;
    private KeyFolder keys;

    @BeforeEach
    void open() {
        config = ConfigFolder.of(Map.of(), home);
        keys = new KeyFolder(config);
    }

    @Test
    void theConfigurationFolderIsFoundInItsOrder() {
        assertEquals(home.resolve(".config/ggen"), ConfigFolder.of(Map.of(), home));
        assertEquals(
                home.resolve(".config/ggen"), ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "", "GGEN_CONFIG", ""), home));
        assertEquals(home.resolve(".config/ggen"), ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "relative"), home));
        assertEquals(Path.of("/x/ggen"), ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), home));
        assertEquals(Path.of("/y"), ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/x", "GGEN_CONFIG", "/y"), home));
    }

    @Test
    void nothingIsMadeByLooking() {
        assertEquals(new KeyFolder.Listing(List.of(), List.of()), keys.list());
        assertTrue(keys.trust().roots().isEmpty());
        assertRefused("key-unknown", () -> keys.show("default"));
        assertFalse(Files.exists(config));
    }

    @Test
    void theDefaultKeyIsMadeOnFirstUseAndTrusted() {
        KeyFolder.DefaultKey first = keys.defaultKey(TestKeys.random(7));
        KeyFolder.DefaultKey second = keys.defaultKey(TestKeys.random(8));
        assertTrue(first.made());
        assertFalse(second.made());
        assertEquals(first.key().key().keyId(), second.key().key().keyId());
        assertEquals(List.of(first.key().trustRoot()), keys.trust().roots());
    }

    @Test
    void aKeyIsNeverWrittenOverAnother() throws IOException {
        NamedKey key = keys.newKey("work", TestKeys.random(7));
        String before = Files.readString(key.file());
        assertRefused("key-exists", () -> keys.newKey("work", TestKeys.random(8)));
        assertEquals(before, Files.readString(key.file()));
        assertEquals(1, keys.trust().roots().size());
    }

    @Test
    void keysAreListedByNameAndFoundAgain() {
        keys.newKey("work", TestKeys.random(7));
        keys.newKey("home", TestKeys.random(8));
        assertEquals(
                List.of("home", "work"),
                keys.list().keys().stream().map(NamedKey::name).toList());
        assertEquals(TestKeys.ofByte(8).keyId(), keys.show("home").key().keyId());
        Finding unknown = findingOf(() -> keys.show("away"));
        assertEquals("home, work", unknown.allowed());
    }

    @Test
    void aNameThatIsNoFileNameIsRefused() {
        for (String name : List.of("", "../x", "a/b", "A", ".hidden", "a".repeat(65), "x\n")) {
            assertRefused("key-name", () -> keys.newKey(name, TestKeys.random(7)));
        }
    }

    @Test
    void onlyTheOwnerMayUseKeysAndTheirFolder() throws IOException {
        assumePosix();
        NamedKey key = keys.newKey("work", TestKeys.random(7));
        assertEquals("rw-------", permissions(key.file()));
        assertEquals("rwx------", permissions(config.resolve("keys")));
        assertEquals("rwx------", permissions(config));
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        assumePosix();
        NamedKey key = keys.newKey("work", TestKeys.random(7));
        for (String open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(key.file(), PosixFilePermissions.fromString(open));
            Finding finding = findingOf(() -> keys.show("work"));
            assertEquals("key-open-to-others", finding.id());
            assertTrue(finding.message().contains(open), finding.message());
        }
    }

    @Test
    void aBrokenKeyIsNamedAndHidesNoOther() throws IOException {
        NamedKey broken = keys.newKey("broken", TestKeys.random(7));
        keys.newKey("work", TestKeys.random(8));
        String secret = Files.readString(broken.file());
        Files.writeString(broken.file(), secret.replace("MC4C", "MC4D"));
        KeyFolder.Listing listing = keys.list();
        assertEquals(
                List.of("work"), listing.keys().stream().map(NamedKey::name).toList());
        Finding finding = listing.findings().getFirst();
        assertEquals("key-unreadable", finding.id());
        assertEquals(broken.file().toString(), finding.places().getFirst().file());
        assertFalse(finding.toString().contains(secret.lines().toList().get(1).substring(8)));
    }

    @Test
    void aBrokenTrustFileStopsAKeyFromBeingMade() throws IOException {
        keys.newKey("work", TestKeys.random(7));
        Files.writeString(keys.trustFile(), "{");
        assertRefused("json-syntax", () -> keys.newKey("home", TestKeys.random(8)));
        assertRefused("key-unknown", () -> keys.show("home"));
        assertEquals("{", Files.readString(keys.trustFile()));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(home.resolve(".config"), "a file where a folder should be");
        Finding finding = findingOf(() -> keys.defaultKey(TestKeys.random(7)));
        assertEquals("key-folder-unusable", finding.id());
        assertEquals(config.toString(), finding.places().getFirst().file());
    }

    @Test
    void whatAKilledWriterLeftIsInNobodysWay() throws IOException {
        Files.createDirectories(config.resolve("keys"));
        Files.writeString(config.resolve("keys/.default.pem.draft"), "half a k");
        Files.writeString(config.resolve(".trust.json.draft"), "{\"for");
        assertTrue(keys.defaultKey(TestKeys.random(7)).made());
        try (Stream<Path> left = Files.walk(config)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".draft")));
        }
    }

    @Test
    void threadsThatAskAtOnceGetOneKeyThatOneOfThemMade() throws Exception {
        int askers = 8;
        Set<KeyId> seen = new HashSet<>();
        int made = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
            List<Future<KeyFolder.DefaultKey>> answers = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                answers.add(threads.submit(() -> new KeyFolder(config).defaultKey(new SecureRandom())));
            }
            for (Future<KeyFolder.DefaultKey> answer : answers) {
                seen.add(answer.get().key().key().keyId());
                made += answer.get().made() ? 1 : 0;
            }
        }
        assertEquals(1, seen.size());
        assertEquals(1, made);
        assertEquals(1, keys.trust().roots().size());
    }

    @Test
    void processesThatAskAtOnceGetOneKeyThatOneOfThemMade() throws Exception {
        List<Process> askers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            askers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DefaultKeyAsker.class.getName(),
                            config.toString())
                    .redirectErrorStream(true)
                    .start());
        }
        List<String> answers = new ArrayList<>();
        for (Process asker : askers) {
            answers.add(new String(asker.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0, asker.waitFor(), answers::toString);
        }
        assertEquals(
                1, answers.stream().filter(answer -> answer.startsWith("made")).count(), answers::toString);
        assertEquals(
                1,
                answers.stream().map(answer -> answer.split(" ")[1]).distinct().count(),
                answers::toString);
    }

    private void assumePosix() {
        assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners on this file system");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
