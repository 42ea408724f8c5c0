package dev.ggen.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Files that come with this distribution, so that commands work in any folder: packs, vocabulary, shapes, rules. */
public final class Shipped {
    private static final String ROOT = "shipped/";

    private Shipped() {}

    /** The files below a shipped folder, by their paths in it: {@code packs/statements}. */
    public static SortedMap<String, byte[]> files(String folder) {
        String prefix = ROOT + folder + "/";
        try {
            Path place = Path.of(Shipped.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            SortedMap<String, byte[]> files =
                    Files.isDirectory(place) ? fromFolder(place.resolve(prefix)) : fromJar(place, prefix);
            if (files.isEmpty()) {
                throw new IllegalStateException("this distribution lacks " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("this distribution's " + folder + " can't be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a code source is a location", e);
        }
    }

    private static SortedMap<String, byte[]> fromFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }

    private static SortedMap<String, byte[]> fromJar(Path jar, String prefix) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile archive = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) archive.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
