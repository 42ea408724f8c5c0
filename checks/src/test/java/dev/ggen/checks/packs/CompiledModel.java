package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Java pack made of an ontology, compiled without a warning and loaded. */
final class CompiledModel {
    private static final int DEEPEST = 20;

    private final ClassLoader loader;
    private final String room;

    private CompiledModel(ClassLoader loader, String room) {
        this.loader = loader;
        this.room = room;
    }

    /**
     * Compiles all Java below a folder and expects that nothing is said against it, by the documentation's rules neither.
     *
     * @param room the package of the types
     */
    static CompiledModel of(Path sources, Path classes, String room) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-Xlint:all",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                classPath());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean fine = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(javaBelow(sources)))
                    .call();
            assertTrue(fine && said.toString().isEmpty(), said::toString);
        }
        return new CompiledModel(
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledModel.class.getClassLoader()), room);
    }

    /** One of the types by its simple name. */
    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(room + "." + name);
    }

    static List<Path> javaBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String classPath() {
        return Stream.of(JsonProperty.class, NotNull.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(CompiledModel::path)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(URL jar) {
        return new File(jar.getPath()).toString();
    }
}
