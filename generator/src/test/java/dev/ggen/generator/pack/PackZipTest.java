package dev.ggen.generator.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.pack.PackArchives.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that somebody else made. */
class PackZipTest {
    private static final int SEED = 20_261_128;

    @TempDir
    private Path scratch;

    private Path archive(String... names) throws IOException {
        Path archive = scratch.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("in " + name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }

    private String refusal(PackZip zip, Path archive) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "to");
        return assertThrows(Unavailable.class, () -> zip.unpack(archive, folder))
                .why();
    }

    @Test
    void filesAreUnpackedAndWhatMavenPutsInIsNot() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("to"));
        PackZip.bounded()
                .unpack(archive("pack.toml", "templates/deep/a.tmpl", "META-INF/MANIFEST.MF", "empty/"), folder);
        assertArrayEquals(
                "in templates/deep/a.tmpl".getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(folder.resolve("templates/deep/a.tmpl")));
        assertFalse(Files.exists(folder.resolve("META-INF")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.txt",
                "a/../../out.txt",
                "/etc/out.txt",
                "a\\..\\out.txt",
                "C:/out.txt",
                "a//b",
                "./a",
                ".git/config",
                "a/.GIT/commit",
                "a\u0000b"
            })
    void whatWouldLieElsewhereIsRefused(String name) throws IOException {
        String why = refusal(PackZip.bounded(), archive("pack.toml", name));
        assertTrue(why.contains("no plain file below it"), why);
        assertFalse(Files.exists(scratch.resolve("out.txt")));
    }

    @Test
    void namesThatAreOneFileOnSomeSystemsAreRefused() throws IOException {
        assertEquals(
                "its archive holds `PACK.toml` twice", refusal(PackZip.bounded(), archive("pack.toml", "PACK.toml")));
        assertEquals(
                "its archive holds `a/b` below a file", refusal(PackZip.bounded(), archive("pack.toml", "a", "a/b")));
        assertEquals(
                "its archive holds `a` as file and folder",
                refusal(PackZip.bounded(), archive("pack.toml", "a/b", "a")));
    }

    @Test
    void boundsHoldWhateverTheDirectorySays() throws Exception {
        assertEquals(
                "its archive holds more than 2 files", refusal(new PackZip(2, 1_000), archive("pack.toml", "a", "b")));
        new PackZip(3, 20).unpack(archive("pack.toml", "a", "b"), Files.createDirectory(scratch.resolve("just")));
        assertEquals(
                "its archive unpacks to more than 19 bytes",
                refusal(new PackZip(3, 19), archive("pack.toml", "a", "b")));
    }

    @Test
    void aBombIsGivenUpEarly() throws Exception {
        Path bomb = scratch.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertEquals("its archive unpacks to more than 1000000 bytes", refusal(new PackZip(10, 1_000_000), bomb));
    }

    @Test
    void whatIsNoArchiveOfAPackIsRefused() throws IOException {
        assertEquals("its archive has no pack.toml", refusal(PackZip.bounded(), archive("readme")));
        Path text = Files.writeString(scratch.resolve("text.zip"), "no archive");
        assertEquals("its archive is no ZIP file", refusal(PackZip.bounded(), text));
    }

    /** Whatever bytes are changed, it is unpacked below its folder or refused. */
    @Test
    void aDamagedArchiveIsUnpackedOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(archive("pack.toml", "templates/a.tmpl", "templates/b/c.tera"));
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Path archive = Files.write(scratch.resolve("changed.zip"), changed);
            Path folder = Files.createDirectory(scratch.resolve("to" + i));
            try {
                PackZip.bounded().unpack(archive, folder);
            } catch (Unavailable e) {
                assertFalse(e.why().isBlank());
            }
        }
        try (var files = Files.list(scratch)) {
            assertEquals(402, files.count(), "nothing lies beside the folders");
        }
    }
}
