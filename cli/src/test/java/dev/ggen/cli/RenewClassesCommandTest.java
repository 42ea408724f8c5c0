package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewClassesCommandTest {
    @TempDir
    private Path folder;

    /** Java verifies each class when it is initialised, whatever else uses it. */
    @Test
    void everyClassOfTheCommandLinesLibraryIsRenewedAndVerifies() throws Exception {
        Path jar = folder.resolve("picocli.jar");
        Files.copy(library("picocli"), jar);
        List<String> before = names(jar);

        assertEquals(Ggen.FINE, Desk.in(folder).run("renew-classes", "."));

        assertEquals(before, names(jar));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            List<String> ours = before.stream()
                    .filter(name -> name.endsWith(".class") && !name.contains("module-info"))
                    .toList();
            assertTrue(ours.size() > 100, ours::toString);
            for (String name : ours) {
                verify(name.substring(0, name.length() - ".class".length()).replace('/', '.'), loader);
            }
        }
        assertEquals(0, old(jar));
    }

    private static void verify(String name, ClassLoader loader) throws ClassNotFoundException {
        assertEquals(loader, Class.forName(name, true, loader).getClassLoader());
    }

    @Test
    void aJarOfNewerClassesStaysAsItIs() throws IOException {
        Path jar = folder.resolve("newer.jar");
        Files.copy(library("junit-jupiter-api"), jar);
        byte[] before = Files.readAllBytes(jar);

        assertEquals(Ggen.FINE, Desk.in(folder).run("renew-classes", "."));

        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(jar)));
        assertFalse(Files.exists(folder.resolve("newer.jar.draft")));
    }

    private static Path library(String name) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(name + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }

    private static long old(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            long old = 0;
            for (JarEntry entry : file.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                old += ClassFile.of().parse(bytes).majorVersion() < ClassFile.JAVA_6_VERSION ? 1 : 0;
            }
            return old;
        }
    }
}
