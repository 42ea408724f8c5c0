package dev.ggen.generator.write;

import dev.ggen.generator.plan.InputFiles;
import dev.ggen.generator.plan.Listing;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A project's folder on disk: where its inputs are read and its outputs are compared. */
public final class ProjectFolder implements InputFiles {
    /** Where a project's receipt is, below its folder. */
    public static final String RECEIPT = ".ggen/receipt.json";

    private final Path folder;

    public ProjectFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    @Override
    public Optional<SourceFile> find(String path) {
        Optional<Listing> listing = Listing.of(path);
        return listing.isPresent()
                ? ListedFiles.of(folderOf(listing.get()), listing.get()).map(names -> SourceFile.of(path, names))
                : file(path);
    }

    private Path folderOf(Listing listing) {
        return listing.folder().isEmpty() ? folder : resolve(listing.folder());
    }

    private Optional<SourceFile> file(String path) {
        Path file = resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Sources sources = SourceFolder.readFile(file, path);
        if (sources.findings().stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(sources.findings());
        }
        return sources.files().stream().findFirst();
    }

    private Path resolve(String path) {
        try {
            if (!path.isBlank() && !Path.of(path).isAbsolute()) {
                return folder.resolve(path);
            }
        } catch (InvalidPathException e) {
            throw refused(path, "is no path");
        }
        throw refused(path, "is not relative to the project's folder");
    }

    private static FindingsException refused(String path, String why) {
        return new FindingsException(
                Finding.red("project-path", "`" + path + "` " + why + ".", Place.ofFile(path.isBlank() ? "." : path)));
    }

    /** The bytes of an output as it is now; empty when there is nothing under that path, or no regular file. */
    Optional<byte[]> output(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The receipt's bytes, when there is one. */
    Optional<byte[]> receipt() {
        return output(RECEIPT);
    }

    /** Refuses a path that something other than a file or folder stands in: a link could lead out of the project. */
    Optional<Finding> objection(String path) {
        Path at = folder;
        for (String name : path.split("/")) {
            at = at.resolve(name);
            boolean last = at.equals(folder.resolve(path));
            if (Files.isSymbolicLink(at)) {
                return Optional.of(obstacle(path, at, "a link"));
            }
            if (last && Files.isDirectory(at)) {
                return Optional.of(obstacle(path, at, "a folder"));
            }
            if (!last && Files.exists(at) && !Files.isDirectory(at)) {
                return Optional.of(obstacle(path, at, "no folder"));
            }
        }
        return Optional.empty();
    }

    private Finding obstacle(String path, Path at, String what) {
        String shown = folder.relativize(at).toString().replace('\\', '/');
        return Finding.red(
                        "output-obstacle",
                        "`" + path + "` can't be written: `" + shown + "` is " + what + ".",
                        Place.ofFile(shown))
                .withHint("Move it away, or give the output another name.");
    }

    static FindingsException unreadable(String path, IOException e) {
        return new FindingsException(Finding.red(
                "project-unreadable",
                "`" + path + "` can't be read: " + e.getClass().getSimpleName() + ".",
                Place.ofFile(path)));
    }
}
