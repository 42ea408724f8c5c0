package dev.ggen.checks.packs;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars that {@code checks/languages} gets, loaded apart from ours; skips a test where they aren't there. */
final class Jars {
    private Jars() {}

    /** A loader of some jars that sees what another loads first. */
    static URLClassLoader loader(String name, ClassLoader parent, Path... more) throws IOException {
        List<URL> all = new ArrayList<>();
        for (Path place : more) {
            all.add(place.toUri().toURL());
        }
        for (Path jar : in(name)) {
            all.add(jar.toUri().toURL());
        }
        return new URLClassLoader(all.toArray(URL[]::new), parent);
    }

    /** The same jars as a class path. */
    static String path(String name) throws IOException {
        return in(name).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> in(String name) throws IOException {
        Path folder = Tools.got("java/" + name + "/lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList();
        }
    }
}
