package dev.ggen.packs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.pack.PackArchives.Repository;
import dev.ggen.generator.pack.PackArchives.Unavailable;
import dev.ggen.generator.plan.PackUse.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/** Against a repository as Maven lays it out, in a folder and over HTTP, with settings as companies write them. */
class MavenArchivesTest {
    private static final byte[] BYTES = "the archive".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path scratch;

    private Path repository;
    private Path home;

    @BeforeEach
    void aRepositoryOfTwoVersions() throws Exception {
        repository = Files.createDirectories(scratch.resolve("repository"));
        home = Files.createDirectories(scratch.resolve("home"));
        Files.createDirectories(home.resolve(".m2"));
        put("org/acme/java-records/1.4.0/java-records-1.4.0.zip", BYTES);
        put("org/acme/java-records/1.5.0/java-records-1.5.0.jar", BYTES);
        put("org/acme/java-records/maven-metadata.xml", """
                <metadata>
                  <groupId>org.acme</groupId>
                  <artifactId>java-records</artifactId>
                  <versioning>
                    <release>1.5.0</release>
                    <versions><version>1.4.0</version><version>1.5.0</version></versions>
                  </versioning>
                </metadata>
                """.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) throws Exception {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sum);
    }

    private static Source.Maven records(String version) {
        return new Source.Maven("org.acme", "java-records", version);
    }

    private void settings(String more) throws IOException {
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                "<settings><localRepository>${env.LOCAL}</localRepository>" + more + "</settings>");
    }

    private MavenArchives archives() {
        return new MavenArchives(Map.of("LOCAL", scratch.resolve("local").toString()), home);
    }

    private static String mirror(String url) {
        return "<mirrors><mirror><id>house</id><mirrorOf>*</mirrorOf><url>" + url + "</url></mirror></mirrors>";
    }

    private static String server(String password) {
        return "<servers><server><id>house</id><username>" + RepositoryServer.USER + "</username><password>" + password
                + "</password></server></servers>";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void aFolderIsARepository() throws Exception {
        settings(mirror(repository.toUri().toString()));
        MavenArchives archives = archives();
        assertEquals(List.of("1.4.0", "1.5.0"), archives.versions(records("^1")));
        assertArrayEquals(BYTES, Files.readAllBytes(archives.archive(records("1.4.0"))));
        assertArrayEquals(BYTES, Files.readAllBytes(archives.archive(records("1.5.0"))));
        assertEquals(List.of(), archives.versions(new Source.Maven("org.acme", "nothing", "*")));
        assertThrows(Unavailable.class, () -> archives.archive(records("2.0.0")));
    }

    @Test
    void aRepositoryOfAnActiveProfileIsAskedAndOneOfAnotherIsNot() throws Exception {
        settings("""
                <mirrors><mirror><id>none</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                <profiles>
                  <profile><id>on</id><repositories><repository><id>acme</id><url>%s</url></repository></repositories></profile>
                  <profile><id>off</id><repositories><repository><id>gone</id><url>file:///nowhere</url></repository></repositories></profile>
                </profiles>
                <activeProfiles><activeProfile>on</activeProfile></activeProfiles>
                """.formatted(Files.createDirectory(scratch.resolve("empty")).toUri(), repository.toUri()));
        assertEquals(List.of("1.4.0", "1.5.0"), archives().versions(records("*")));
    }

    @Test
    void whatIsDamagedOnTheWayIsRefused() throws Exception {
        Files.writeString(
                repository.resolve("org/acme/java-records/1.4.0/java-records-1.4.0.zip.sha1"), "0".repeat(40));
        settings(mirror(repository.toUri().toString()));
        String why = assertThrows(Unavailable.class, () -> archives().archive(records("1.4.0")))
                .why();
        assertTrue(why.contains("Checksum"), why);
    }

    @Test
    void aMirrorsServerIsAskedWithItsCredentials() throws Exception {
        try (RepositoryServer server = new RepositoryServer(repository)) {
            settings(mirror(server.url()) + server(xml(RepositoryServer.PASSWORD)));
            assertEquals(List.of("1.4.0", "1.5.0"), archives().versions(records("*")));
            assertArrayEquals(BYTES, Files.readAllBytes(archives().archive(records("1.4.0"))));
            assertTrue(server.requests().contains("GET org/acme/java-records/1.4.0/java-records-1.4.0.zip"));
        }
    }

    @Test
    void whatIsInTheLocalRepositoryNeedsNoServerAndOfflineAsksNone() throws Exception {
        try (RepositoryServer server = new RepositoryServer(repository)) {
            settings(mirror(server.url()) + server(xml(RepositoryServer.PASSWORD)));
            archives().archive(records("1.4.0"));
            int asked = server.requests().size();
            settings("<offline>true</offline>" + mirror(server.url()) + server(xml(RepositoryServer.PASSWORD)));
            assertArrayEquals(BYTES, Files.readAllBytes(archives().archive(records("1.4.0"))));
            assertThrows(Unavailable.class, () -> archives().archive(records("1.5.0")));
            assertEquals(asked, server.requests().size());
        }
    }

    @Test
    void anEncryptedPasswordIsDecrypted() throws Exception {
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        String master = cipher.encryptAndDecorate("the master", "settings.security");
        Files.writeString(
                home.resolve(".m2/settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        try (RepositoryServer server = new RepositoryServer(repository)) {
            settings(mirror(server.url()) + server(cipher.encryptAndDecorate(RepositoryServer.PASSWORD, "the master")));
            assertEquals(List.of("1.4.0", "1.5.0"), archives().versions(records("*")));
        }
    }

    @Test
    void whoIsntLetInIsToldSoWithoutTheSecret() throws Exception {
        try (RepositoryServer server = new RepositoryServer(repository)) {
            settings(mirror(server.url()) + server("another one"));
            for (String why : List.of(
                    assertThrows(Unavailable.class, () -> archives().versions(records("*")))
                            .why(),
                    assertThrows(Unavailable.class, () -> archives().archive(records("1.4.0")))
                            .why())) {
                assertTrue(why.contains("401"), why);
                assertFalse(why.contains("another one"), why);
            }
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void settingsThatCantBeReadAreToldOf() throws Exception {
        settings("<mirrors>");
        String why = assertThrows(Unavailable.class, () -> archives().versions(records("*")))
                .why();
        assertTrue(why.startsWith("the Maven settings can't be read: "), why);
    }

    @Test
    void whatIsPublishedIsFoundAgain() throws Exception {
        Path archive = Files.write(scratch.resolve("made.zip"), BYTES);
        Path pom = Files.writeString(scratch.resolve("made.pom"), "<project/>");
        try (RepositoryServer server = new RepositoryServer(repository)) {
            settings(server(xml(RepositoryServer.PASSWORD)));
            var house = archives().in(new Repository("house", server.url()));
            house.publish(records("1.6.0"), new TreeMap<>(Map.of("zip", archive, "pom", pom)));
            assertEquals(List.of("1.4.0", "1.5.0", "1.6.0"), house.versions(records("*")));
            assertArrayEquals(BYTES, Files.readAllBytes(house.archive(records("1.6.0"))));
            Path there = repository.resolve("org/acme/java-records/1.6.0/java-records-1.6.0.zip");
            assertArrayEquals(BYTES, Files.readAllBytes(there));
            assertEquals(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(BYTES)),
                    Files.readString(there.resolveSibling("java-records-1.6.0.zip.sha1")));
            var stranger = archives().in(new Repository("nobody", server.url()));
            assertThrows(
                    Unavailable.class, () -> stranger.publish(records("1.7.0"), new TreeMap<>(Map.of("zip", archive))));
        }
    }
}
