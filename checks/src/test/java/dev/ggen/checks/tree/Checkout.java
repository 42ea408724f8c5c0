package dev.ggen.checks.tree;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkout that the tests run in, as files. */
public final class Checkout {
    /** The folder that holds the root POM: tests run in the folder of their module. */
    public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final int DEEPEST = 40;

    private Checkout() {}

    /** The text of a file, named from the root. */
    public static String text(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /** The Java sources of all rooms, without their tests, in order. */
    public static List<Path> mainSources() throws IOException {
        return files(
                ROOT,
                path -> path.toString().endsWith(".java")
                        && ROOT.relativize(path).toString().matches("(hub/)?[\\w-]+/src/main/.*"));
    }

    /** The POMs of the root and of every module, in order. */
    public static List<Path> poms() throws IOException {
        return files(ROOT, path -> ROOT.relativize(path).toString().matches("([\\w-]+/){0,2}pom\\.xml"));
    }

    /** README and whatever stands below docs, in order. */
    public static List<Path> documents() throws IOException {
        return files(ROOT, path -> ROOT.relativize(path).toString().matches("README\\.md|docs/.*\\.md"));
    }

    /** Copies what commands in the documents read and write: everything but sources and what was made. */
    public static void copyTo(Path folder) throws IOException {
        for (Path file : files(ROOT, Files::isRegularFile)) {
            Path name = ROOT.relativize(file);
            if (name.toString().matches("(spec|packs|examples|docs)/.*|[^/]+\\.(md|toml)")) {
                Path copy = folder.resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static List<Path> files(Path root, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(root, DEEPEST)) {
            return all.filter(path -> !isMade(root.relativize(path)))
                    .filter(wanted)
                    .sorted()
                    .collect(toUnmodifiableList());
        }
    }

    private static boolean isMade(Path path) {
        for (Path part : path) {
            if (part.toString().equals("target") || part.toString().equals(".git")) {
                return true;
            }
        }
        return false;
    }
}
