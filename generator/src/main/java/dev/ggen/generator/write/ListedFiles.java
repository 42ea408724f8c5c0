package dev.ggen.generator.write;

import dev.ggen.generator.plan.Listing;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists the files of a folder as a {@link Listing} wants them, bounded in number and depth. */
final class ListedFiles {
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    private final Path folder;
    private final Listing listing;
    private final TreeSet<String> names = new TreeSet<>();

    private ListedFiles(Path folder, Listing listing) {
        this.folder = folder;
        this.listing = listing;
    }

    /**
     * One name a line; empty when there is no such folder.
     *
     * @throws FindingsException when it can't be listed
     */
    static Optional<String> of(Path folder, Listing listing) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        ListedFiles listed = new ListedFiles(folder, listing);
        listed.list(folder, 0);
        return Optional.of(String.join("\n", listed.names));
    }

    private void list(Path current, int depth) {
        if (depth > DEEPEST) {
            throw refused("lies more than " + DEEPEST + " folders deep");
        }
        try (Stream<Path> entries = Files.list(current)) {
            for (Path entry : entries.toList()) {
                add(entry, depth);
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused("can't be listed: " + e.getClass().getSimpleName());
        }
    }

    private void add(Path entry, int depth) {
        String name = entry.getFileName().toString();
        boolean isHidden = listing.depth() == Listing.Depth.ALL ? name.equals(".git") : name.startsWith(".");
        if (isHidden || Files.isSymbolicLink(entry)) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (listing.depth() != Listing.Depth.FOLDER) {
                list(entry, depth + 1);
            }
        } else if (name.endsWith(listing.ending())) {
            addName(folder.relativize(entry).toString().replace('\\', '/'));
        }
    }

    private void addName(String name) {
        if (name.indexOf('\n') >= 0 || names.size() == MOST) {
            throw refused(names.size() == MOST ? "holds more than " + MOST + " files" : "holds a name with a line end");
        }
        names.add(name);
    }

    private FindingsException refused(String why) {
        return new FindingsException(Finding.red(
                "project-unreadable", "`" + listing.folder() + "` " + why + ".", Place.ofFile(listing.folder())));
    }
}
