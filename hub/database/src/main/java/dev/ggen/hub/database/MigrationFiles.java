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
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The migrations on the class path, in a folder or a jar. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** Of all their names and bytes. */
    static Digest digest() throws IOException {
        MessageDigest running = Digest.sha256();
        read().forEach((name, bytes) -> {
            String head = name + " " + bytes.length + "\n";
            running.update(head.getBytes(StandardCharsets.UTF_8));
            running.update(bytes);
        });
        return Digest.of(running);
    }

    /** By schema: versions as Flyway writes them, with the checksums by which it knows the files. */
    static Map<Schema, SequencedMap<String, Integer>> versions() throws IOException {
        Map<Schema, SequencedMap<String, Integer>> versions = new EnumMap<>(Schema.class);
        for (Schema schema : Schema.values()) {
            versions.put(schema, new TreeMap<>());
        }
        read().forEach((name, bytes) ->
                Objects.requireNonNull(versions.get(schema(name))).put(version(name), checksum(bytes)));
        return versions;
    }

    /** A file that nobody would ever run is a mistake, and best seen at once. */
    private static Schema schema(String name) {
        return Arrays.stream(Schema.values())
                .filter(schema -> name.matches(schema.schemaName() + "/V[0-9]{8}_[0-9]{2}__[a-z0-9_]+\\.sql"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a migration is called <schema>/V<yyyymmdd>_<nn>__what.sql,"
                                + " and a schema is one of those in Schema: " + name));
    }

    /** Of {@code platform/V20261122_01__scope.sql}: {@code 20261122.01}. */
    private static String version(String name) {
        return name.substring(name.indexOf("/V") + 2, name.indexOf("__")).replace('_', '.');
    }

    /** As Flyway computes it: over the lines without their ends, so that line ends don't matter. */
    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    private static SequencedMap<String, byte[]> read() throws IOException {
        SequencedMap<String, byte[]> contents = new TreeMap<>();
        List<URL> roots = Collections.list(MigrationFiles.class.getClassLoader().getResources(Migrations.FOLDER));
        for (URL root : roots) {
            try {
                URI address = root.toURI();
                if ("jar".equals(address.getScheme())) {
                    readJar(address, contents);
                } else {
                    read(Path.of(address), contents);
                }
            } catch (URISyntaxException e) {
                throw new IOException("the migrations can't be found at " + root, e);
            }
        }
        return contents;
    }

    private static void readJar(URI address, Map<String, byte[]> contents) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
            read(jar.getPath(Migrations.FOLDER), contents);
        } catch (FileSystemAlreadyExistsException e) {
            read(FileSystems.getFileSystem(address).getPath(Migrations.FOLDER), contents);
        }
    }

    private static void read(Path folder, Map<String, byte[]> contents) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }
}
