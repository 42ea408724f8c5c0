package dev.ggen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ggen renew-classes}: writes classes of Java 5 and before in a newer form. Java keeps no such class in its start-up cache, and the
 * command line's library is made of them: reading and verifying them took a quarter of a small command's time.
 */
@Command(
        name = "renew-classes",
        hidden = true,
        description = "Write classes of Java 5 and before in a newer form, for the start-up cache.")
final class RenewClassesCommand implements Callable<Integer> {
    private static final String CLASS = ".class";
    private static final int HEAD_BYTES = 8;

    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "A folder of jars, which are replaced where that helps.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    RenewClassesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Stream<Path> entries = Files.list(shell.resolve(folder))) {
            List<Path> jars = entries.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            for (Path jar : jars) {
                if (isOld(jar)) {
                    renew(jar);
                }
            }
            return Ggen.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException("classes can't be renewed", e);
        }
    }

    private static boolean isOld(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(CLASS) && isOld(head(jar, entry))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static byte[] head(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** A class begins with a mark, then its version, whose larger part comes last. */
    private static boolean isOld(byte[] bytes) {
        return bytes.length >= HEAD_BYTES && bytes[HEAD_BYTES - 1] < ClassFile.JAVA_6_VERSION;
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void renew(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (JarFile jar = new JarFile(file.toFile());
                OutputStream out = Files.newOutputStream(draft);
                JarOutputStream renewed = new JarOutputStream(out)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                byte[] bytes = bytes(jar, entry);
                renewed.putNextEntry(new JarEntry(entry.getName()));
                renewed.write(entry.getName().endsWith(CLASS) && isOld(bytes) ? renewed(bytes) : bytes);
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same class of Java 8, which states what its verifier needs; as it was where that can't be found out. */
    static byte[] renewed(byte[] bytes) {
        ClassFile form = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofClassLoading(RenewClassesCommand.class.getClassLoader())));
        ClassModel old = form.parse(bytes);
        ClassTransform newer = (builder, element) -> builder.with(
                element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element);
        try {
            return form.transformClass(old, newer.andThen(ClassTransform.transformingMethodBodies(CodeBuilder::with)));
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }
}
