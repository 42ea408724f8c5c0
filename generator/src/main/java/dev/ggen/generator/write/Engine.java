package dev.ggen.generator.write;

import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which code makes outputs here: what another build has noted or left is looked at anew, also where it has the same version. A
 * checksum of the jars in which the generator's and the receipts' classes are, which also name the versions of the libraries that they
 * use, and the feature release of Java, which decides what a letter is.
 *
 * <p>It tells builds apart, and protects against nobody: a checksum takes a millisecond for a jar.
 */
final class Engine {
    private static final List<Class<?>> ROOMS = List.of(Engine.class, Digest.class);
    private static final Optional<String> CODE = code();

    private Engine() {}

    /**
     * In one line; empty where the classes can't be found, so that nothing can be said.
     *
     * @param version of the builder
     */
    static Optional<String> of(String version) {
        return CODE.map(
                code -> version + " " + code + " java " + Runtime.version().feature());
    }

    private static Optional<String> code() {
        StringBuilder words = new StringBuilder();
        for (Class<?> room : ROOMS) {
            Optional<String> checksum = place(room).flatMap(Engine::checksum);
            if (checksum.isEmpty()) {
                return Optional.empty();
            }
            words.append(words.isEmpty() ? "" : "-").append(checksum.get());
        }
        return Optional.of(words.toString());
    }

    private static Optional<Path> place(Class<?> room) {
        CodeSource source = room.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Of a jar, or of all files in a folder with their names; empty where there is neither. */
    static Optional<String> checksum(Path place) {
        CRC32 sum = new CRC32();
        try {
            if (Files.isDirectory(place)) {
                addFolder(place, sum);
            } else {
                sum.update(Files.readAllBytes(place));
            }
            return Optional.of(HexFormat.of().toHexDigits((int) sum.getValue()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void addFolder(Path folder, CRC32 sum) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
    }
}
