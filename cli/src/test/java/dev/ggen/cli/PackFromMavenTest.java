package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of a Maven repository in a folder, by the commands. */
class PackFromMavenTest {
    private static final String MANIFEST = """
            [project]
            name = "p"
            [ontology]
            source = "model.ttl"
            [templates]
            dir = "templates"
            """;

    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aProjectAndARepository() throws IOException {
        desk = Desk.in(folder)
                .with("GGEN_CONFIG", folder.resolve("keys").toString())
                .with("GGEN_CACHE", folder.resolve("cache").toString())
                .write(".m2/settings.xml", """
                        <settings><mirrors><mirror><id>house</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors></settings>
                        """.formatted(
                                folder.resolve("repository").toUri()))
                .write("project/ggen.toml", MANIFEST)
                .write("project/model.ttl", "@prefix x: <http://example.org/> . x:a x:name \"Alpha\" .\n");
        archive("words", "1.1.0", Map.of("templates/w.tera", "old words"));
        archive("words", "1.2.0", Map.of("templates/w.tera", "words"));
        archive("words", "2.0.0", Map.of("templates/w.tera", "new words"));
        archive(
                "records",
                "1.4.0",
                Map.of("templates/a.tmpl", "---\nto: a.txt\n---\n{% include \"words/w.tera\" %} of 1.4\n"),
                "[dependencies]\nwords = \"^1\"\n");
    }

    private void archive(String name, String version, Map<String, String> files, String... more) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        files.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
        String about = "[pack]\nname = \"" + name + "\"\nversion = \"" + version + "\"\n" + String.join("", more);
        entries.put("pack.toml", about.getBytes(StandardCharsets.UTF_8));
        entries.put("ontology.ttl", new byte[0]);
        put("org/acme/" + name + "/" + version + "/" + name + "-" + version + ".zip", CanonicalZip.bytes(entries));
        Path home = folder.resolve("repository/org/acme/" + name);
        try (Stream<Path> versions = Files.list(home)) {
            String listed = versions.filter(Files::isDirectory)
                    .map(path -> "<version>" + path.getFileName() + "</version>")
                    .sorted(Comparator.naturalOrder())
                    .reduce("", String::concat);
            put(
                    "org/acme/" + name + "/maven-metadata.xml",
                    ("<metadata><groupId>org.acme</groupId><artifactId>" + name + "</artifactId><versioning><versions>"
                                    + listed + "</versions></versioning></metadata>")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("repository").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(bytes));
    }

    private static String sha1(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void says(int code, String expected, String... command) {
        assertEquals(code, desk.run(command), desk::said);
        assertTrue(desk.said().contains(expected), desk::said);
    }

    private void delete(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aPackAndWhatItNeedsComeFromTheRepositoryOnceAndThenFromNowhere() throws IOException {
        says(
                Ggen.FINE,
                "Added the pack `records`.",
                "pack",
                "add",
                "org.acme:records",
                "--revision=^1.2",
                "--project=project");
        assertEquals(
                MANIFEST + "\n[packs]\nrecords = { maven = \"org.acme:records\", version = \"^1.2\" }\n",
                desk.read("project/ggen.toml"));
        says(Ggen.FINE, "wrote a.txt", "sync", "project");
        assertEquals("words of 1.4\n", desk.read("project/a.txt"));
        String lock = desk.read("project/ggen.lock");
        assertTrue(lock.contains("[packs.records]\nsource = \"maven:org.acme:records@1.4.0\"\n"), lock);
        assertTrue(lock.contains("[packs.words]\nsource = \"maven:org.acme:words@1.2.0\"\n"), lock);
        assertTrue(lock.matches("(?s).*\\narchive = \"sha256:[0-9a-f]{64}\"\\n.*"), lock);
        delete("repository");
        delete(".m2");
        Files.delete(folder.resolve("project/a.txt"));
        says(Ggen.FINE, "wrote a.txt", "sync", "project");
        says(Ggen.FINE, "", "verify", "project");
        says(Ggen.FINE, "records  1.4.0", "pack", "list", "--project=project");
    }

    @Test
    void whatCantBeHadIsAFinding() throws IOException {
        says(Ggen.UNUSABLE, "red[pack-revision]", "pack", "add", "org.acme:records", "--project=project");
        says(
                Ggen.UNUSABLE,
                "red[pack-version-missing]: No version of the pack `records` will do: the project asks for `^2`.",
                "pack",
                "add",
                "org.acme:records",
                "--revision=^2",
                "--project=project");
        says(
                Ggen.UNUSABLE,
                "red[pack-maven]",
                "pack",
                "add",
                "org.acme:records",
                "--revision=1.9.9",
                "--project=project");
        put("org/acme/records/1.4.0/records-1.4.0.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        says(
                Ggen.UNUSABLE,
                "its archive is no ZIP file",
                "pack",
                "add",
                "org.acme:records",
                "--revision=1.4.0",
                "--project=project");
        assertEquals(MANIFEST, desk.read("project/ggen.toml"));
    }

    @Test
    void anArchiveThatIsAnotherThanTheLockSaysIsRefused() throws IOException {
        says(Ggen.FINE, "Added", "pack", "add", "org.acme:words", "--revision=1.2.0", "--project=project");
        says(Ggen.FINE, "wrote ggen.lock", "sync", "project");
        archive("words", "1.2.0", Map.of("templates/w.tera", "other words"));
        delete("cache");
        delete(".m2/repository");
        assertTrue(desk.run("sync", "project") != Ggen.FINE, desk::said);
        assertTrue(desk.said().contains("while `ggen.lock` says sha256:"), desk::said);
    }
}
