package dev.ggen.settlement.document;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The case folders and the shipped pack, read from disk. */
final class Cases {
    static final Path FOLDER = Path.of("src/test/cases/document");
    private static final Path PACK = Path.of("../spec/packs/statements");

    private Cases() {}

    static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Json.Obj statement(String name) {
        Path file = FOLDER.resolve(name).resolve("statement.json");
        return (Json.Obj) CanonicalJson.parse(read(file), file.toString());
    }

    static DocumentPack pack() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(PACK)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(PACK.relativize(path).toString().replace('\\', '/'), read(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentPack(files);
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
