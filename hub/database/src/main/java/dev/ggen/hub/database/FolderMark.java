package dev.ggen.hub.database;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a data folder says of itself, so that we neither take somebody else's folder nor begin anew where data is missing.
 *
 * @param major the PostgreSQL in it; empty while there never was a complete one
 */
record FolderMark(Optional<Integer> major) {
    private static final int FORMAT = 1;

    /** What may lie in a folder that is as good as empty; a hub with an outside database keeps its logs in one, too. */
    private static final Set<String> HARMLESS = Set.of("ggen.lock", "lost+found", ".DS_Store", "logs", "work", "keys");

    /** Reads it; a folder that isn't there or is empty is a new one. */
    static FolderMark read(ServerFolder folder) throws IOException {
        if (Files.exists(folder.mark())) {
            return parse(folder);
        }
        if (Files.exists(folder.root()) && !Files.isDirectory(folder.root())) {
            throw new FindingsException(Finding.red(
                    "data-folder-file",
                    "the data folder is a file",
                    Place.ofFile(folder.root().toString())));
        }
        Optional<String> other = foreign(folder);
        if (Files.exists(folder.mark())) {
            return parse(folder); // written meanwhile, by a hub that starts at the same time
        }
        if (other.isPresent()) {
            throw new FindingsException(Finding.red(
                            "data-folder-foreign",
                            "this folder isn't a data folder of ggen's, and isn't empty: it holds " + other.get(),
                            Place.ofFile(folder.root().toString()))
                    .withHint("Name a new or an empty folder with --data; nothing was changed in this one"));
        }
        return new FolderMark(Optional.empty());
    }

    void write(ServerFolder folder) throws IOException {
        Json.Builder json = Json.object().put("format", FORMAT);
        major.ifPresent(number -> json.put("postgres", number));
        DurableFiles.write(folder.mark(), CanonicalJson.bytes(json.build()));
    }

    private static FolderMark parse(ServerFolder folder) throws IOException {
        String file = folder.mark().toString();
        if (CanonicalJson.parse(Files.readAllBytes(folder.mark()), file) instanceof Json.Obj json
                && json.get("format") instanceof Json.Int format) {
            if (format.value().intValue() > FORMAT) {
                throw new FindingsException(
                        Finding.red("data-folder-newer", "a newer ggen made this data folder", Place.ofFile(file))
                                .withHint("Run that version, or a newer one"));
            }
            return new FolderMark(
                    json.get("postgres") instanceof Json.Int major
                            ? Optional.of(major.value().intValue())
                            : Optional.empty());
        }
        throw new FindingsException(
                Finding.red("data-folder-mark", "this file isn't what ggen wrote", Place.ofFile(file)));
    }

    /** The first thing that isn't ours; the draft of a mark is what a process leaves that is killed while it makes the folder. */
    private static Optional<String> foreign(ServerFolder folder) throws IOException {
        Path root = folder.root();
        if (!Files.exists(root)) {
            return Optional.empty();
        }
        List<String> names;
        try (Stream<Path> found = Files.list(root)) {
            names = found.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
        String draft = String.valueOf(DurableFiles.draft(folder.mark()).getFileName());
        return names.stream()
                .filter(name -> !HARMLESS.contains(name) && !name.equals(draft))
                .findFirst();
    }
}
