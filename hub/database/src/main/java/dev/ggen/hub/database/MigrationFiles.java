package dev.ggen.hub.database;

import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The migrations on the class path, in a folder or a jar. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** Of all their names and bytes. */
    static Digest digest() throws IOException {
        URL url = Objects.requireNonNull(
                MigrationFiles.class.getClassLoader().getResource(Migrations.FOLDER), Migrations.FOLDER);
        try {
            URI address = url.toURI();
            if (!"jar".equals(address.getScheme())) {
                return digest(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return digest(jar.getPath(Migrations.FOLDER));
            } catch (FileSystemAlreadyExistsException e) {
                return digest(FileSystems.getFileSystem(address).getPath(Migrations.FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the migrations can't be found at " + url, e);
        }
    }

    private static Digest digest(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        MessageDigest running = Digest.sha256();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String head = folder.relativize(file) + " " + bytes.length + "\n";
            running.update(head.getBytes(StandardCharsets.UTF_8));
            running.update(bytes);
        }
        return Digest.of(running);
    }
}
