package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads sources from disk, bounded in number, size and depth.
 *
 * <p>Links are not followed: one that leads out of the folder is red, one that stays inside is yellow. Names that begin with a
 * dot are passed over.
 */
public final class SourceFolder {
    /** The largest source that is read. */
    public static final int LARGEST_SOURCE_BYTES = 64 << 20;

    /** The most sources that a folder may hold. */
    public static final int MOST_SOURCES = 10_000;

    /** How many folders deep sources may lie. */
    public static final int DEEPEST_FOLDER = 32;

    private final Path folder;
    private final String shownAs;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SourceFolder(Path folder, String shownAs) {
        this.folder = folder;
        this.shownAs = shownAs;
    }

    /**
     * Reads every file in the folder, or in one below it, whose ending names a {@link Syntax}.
     *
     * @param shownAs what stands before the files' paths, as the user would write it; may be empty
     */
    public static Sources read(Path folder, String shownAs) {
        SourceFolder reading = new SourceFolder(folder, shownAs);
        reading.readFolder(folder, 0);
        return new Sources(reading.files, reading.findings);
    }

    /** Reads one file, shown under the given path. */
    public static Sources readFile(Path file, String shownAs) {
        SourceFolder reading = new SourceFolder(file, shownAs);
        reading.readRegular(file, shownAs);
        return new Sources(reading.files, reading.findings);
    }

    private void readFolder(Path current, int depth) {
        if (depth > DEEPEST_FOLDER) {
            refuse("source-too-deep", shown(current) + " lies more than " + DEEPEST_FOLDER + " folders deep", current);
            return;
        }
        for (Path entry : entriesOf(current)) {
            readEntry(entry, depth);
        }
    }

    private List<Path> entriesOf(Path current) {
        try (Stream<Path> entries = Files.list(current)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            refuse("source-unreadable", shown(current) + " can't be listed: " + reason(e), current);
            return List.of();
        }
    }

    private void readEntry(Path entry, int depth) {
        if (Files.isSymbolicLink(entry)) {
            refuseLink(entry);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            readFolder(entry, depth + 1);
        } else if (Syntax.of(entry.getFileName().toString()).isPresent()) {
            readRegular(entry, shown(entry));
        }
    }

    private void refuseLink(Path link) {
        if (leadsOut(link)) {
            refuse("source-outside", shown(link) + " is a link that leads out of the folder", link);
        } else {
            findings.add(Finding.yellow(
                            "source-link",
                            shown(link) + " is a link and is passed over; its target is read where it is",
                            Place.ofFile(shown(link)))
                    .withHint("Remove the link."));
        }
    }

    private boolean leadsOut(Path link) {
        try {
            return !link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private void readRegular(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            refuse("source-not-regular", shown + " is not a regular file", file);
        } else if (files.size() == MOST_SOURCES) {
            refuse("sources-too-many", "there are more than " + MOST_SOURCES + " sources; " + shown + " is one", file);
        } else {
            readBytes(file, shown);
        }
    }

    private void readBytes(Path file, String shown) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_SOURCE_BYTES + 1);
            if (bytes.length > LARGEST_SOURCE_BYTES) {
                refuse("source-too-large", shown + " is larger than " + LARGEST_SOURCE_BYTES + " bytes", file);
            } else {
                files.add(new SourceFile(shown, bytes));
            }
        } catch (IOException e) {
            refuse("source-unreadable", shown + " can't be read: " + reason(e), file);
        }
    }

    private void refuse(String id, String message, Path path) {
        findings.add(Finding.red(id, message, Place.ofFile(shown(path))));
    }

    private String shown(Path path) {
        String inside = folder.relativize(path).toString().replace('\\', '/');
        if (inside.isEmpty() || shownAs.isEmpty()) {
            return inside.isEmpty() ? shownAs : inside;
        }
        return shownAs.endsWith("/") ? shownAs + inside : shownAs + "/" + inside;
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }
}
