package dev.ggen.generator.pack;

import dev.ggen.generator.pack.PackArchives.Unavailable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks the archive of a pack: plain files only, none outside of the folder, no more and no larger than is allowed, whatever its
 * directory says of their sizes. What an archive calls a link becomes a file with the link's text.
 */
final class PackZip {
    private static final String MAVENS_OWN = "META-INF/";
    private static final int CHUNK = 1 << 16;

    private final int mostFiles;
    private final long mostBytes;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    PackZip(int mostFiles, long mostBytes) {
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    static PackZip bounded() {
        return new PackZip(GitTree.MOST_FILES, GitTree.MOST_BYTES);
    }

    /** @param folder which is there and empty */
    void unpack(Path archive, Path folder) throws Unavailable, IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.getName().startsWith(MAVENS_OWN)) {
                    check(entry.getName());
                    write(zip, entry, folder.resolve(entry.getName()));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Unavailable("its archive is no ZIP file");
        }
        if (!Files.isRegularFile(folder.resolve("pack.toml"))) {
            throw new Unavailable("its archive has no pack.toml");
        }
    }

    /** Two names that differ in case alone are one file on some systems; so are a file and a folder of the same name. */
    private void check(String name) throws Unavailable {
        String shown = PlainPath.shown(name);
        if (!PlainPath.isBelow(name)) {
            throw new Unavailable("its archive holds `" + shown + "`, which is no plain file below it");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Unavailable("its archive holds `" + shown + "` twice");
        }
        if (names.size() > mostFiles) {
            throw new Unavailable("its archive holds more than " + mostFiles + " files");
        }
    }

    private void write(ZipFile zip, ZipEntry entry, Path file) throws Unavailable, IOException {
        try {
            Files.createDirectories(file.getParent());
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new Unavailable("its archive holds `" + PlainPath.shown(entry.getName()) + "` below a file");
        }
        if (Files.isDirectory(file)) {
            throw new Unavailable("its archive holds `" + PlainPath.shown(entry.getName()) + "` as file and folder");
        }
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new Unavailable("its archive unpacks to more than " + mostBytes + " bytes");
                }
                out.write(chunk, 0, read);
            }
        }
    }
}
