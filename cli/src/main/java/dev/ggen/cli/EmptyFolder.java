package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder that isn't there yet, or that holds nothing but a repository's {@code .git}. */
final class EmptyFolder {
    private static final int SHOWN = 5;

    private final Path folder;
    private final String shown;

    /** @param shown how the user named it */
    EmptyFolder(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
    }

    /**
     * Writes the files, each new.
     *
     * @throws FindingsException when something is there already; nothing has been written then
     */
    void fill(List<StarterFile> files) {
        refuseUnlessEmpty();
        try {
            for (StarterFile file : files) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The project can't be written", e);
        }
    }

    private void refuseUnlessEmpty() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused("folder-no-folder", shown + " is there, and is no folder.");
        }
        List<String> names = names();
        if (!names.isEmpty()) {
            String more = names.size() > SHOWN ? ", …" : "";
            String some = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
            throw refused("folder-not-empty", shown + " is not empty: it has " + some + more + ".");
        }
    }

    private FindingsException refused(String id, String message) {
        return new FindingsException(Finding.red(id, message, Place.ofFile(shown))
                .withAllowed("a folder that isn't there yet, or is empty (a repository's .git doesn't count)")
                .withHint("Name another: ggen init my-project"));
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".git"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be listed", e);
        }
    }
}
