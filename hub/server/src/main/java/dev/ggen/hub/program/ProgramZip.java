package dev.ggen.hub.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Syntax;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a program out of a ZIP file of any making, in bounded memory: what unpacks to more than a program may have is refused while it is
 * being read.
 *
 * <p>The files may lie in one folder that holds all, as tools like to pack them. What is no Turtle is passed over.
 */
public final class ProgramZip {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 500;

    /** Pictures and notes that lie beside a program. */
    private static final long MIB = 1L << 20;

    private static final long MOST_PASSED_OVER_BYTES = 256 * MIB;

    /** No file that is taken is larger: what is packed already, such as pictures, hardly gets smaller. */
    public static final long MOST_BYTES = Publishing.MOST_BYTES + MOST_PASSED_OVER_BYTES;

    private static final String ROOT_FILE = "program.ttl";

    private ProgramZip() {}

    /**
     * The Turtle files by their paths inside the program.
     *
     * @throws FindingsException when it is no such file, or one that is refused
     */
    public static List<SourceFile> read(InputStream bytes) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Unpacked unpacked = new Unpacked();
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            int entries = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                entries++;
                if (entries > MOST_ENTRIES || files.size() >= Publishing.MOST_FILES) {
                    throw refused(
                            "zip-too-many", "the file holds too many entries", "at most " + Publishing.MOST_FILES);
                }
                String name = entry.getName();
                if (entry.isDirectory() || Syntax.of(name).isEmpty()) {
                    unpacked.passOver(zip);
                    continue;
                }
                requirePlain(name, names);
                files.add(new SourceFile(name, unpacked.read(zip)));
            }
        } catch (ZipException | EOFException e) {
            throw refused(
                    "zip-malformed", "the file is damaged: " + e.getMessage(), "a ZIP file of a program's folder");
        }
        return inside(files);
    }

    /** How much was unpacked, and no further than allowed: what is passed over has to be unpacked too, to find what comes after it. */
    private static final class Unpacked {
        private static final int BUFFER_BYTES = 1 << 16;

        private long left = Publishing.MOST_BYTES;
        private long leftToPassOver = MOST_PASSED_OVER_BYTES;

        byte[] read(InputStream entry) throws IOException {
            byte[] content = entry.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
            left -= content.length;
            require(left, Publishing.MOST_BYTES);
            return content;
        }

        void passOver(InputStream entry) throws IOException {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int some = entry.read(buffer); some > 0; some = entry.read(buffer)) {
                leftToPassOver -= some;
                require(leftToPassOver, MOST_PASSED_OVER_BYTES);
            }
        }

        private static void require(long left, long most) {
            if (left < 0) {
                throw refused(
                        "zip-too-large",
                        "the file unpacks to more than a program may have",
                        "at most " + most / MIB + " MiB unpacked");
            }
        }
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw refused("zip-malformed", "the file holds a name that can't be read", "names in UTF-8");
        }
    }

    private static void requirePlain(String name, Set<String> names) {
        boolean isPlain = name.length() <= LONGEST_NAME
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!isPlain || !names.add(name)) {
            throw refused(
                    "zip-name",
                    "the file holds an entry whose name can't be taken, or is there twice",
                    "paths below the program's folder, each once");
        }
    }

    /** Takes away the one folder around all, when {@code program.ttl} lies in it. */
    private static List<SourceFile> inside(List<SourceFile> files) {
        if (files.isEmpty()) {
            throw refused("no-turtle", "the file holds no Turtle", "a ZIP file of a program's folder");
        }
        String root = files.stream()
                .map(SourceFile::path)
                .filter(path -> path.endsWith("/" + ROOT_FILE) && path.indexOf('/') == path.lastIndexOf('/'))
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .findFirst()
                .orElse("");
        boolean isAround = files.stream().allMatch(file -> file.path().startsWith(root));
        return isAround
                ? files.stream()
                        .map(file -> new SourceFile(file.path().substring(root.length()), file.bytes()))
                        .sorted()
                        .toList()
                : files.stream().sorted().toList();
    }

    private static FindingsException refused(String id, String message, String allowed) {
        return new FindingsException(
                Finding.red(id, message, Place.ofFile("the file")).withAllowed(allowed));
    }
}
