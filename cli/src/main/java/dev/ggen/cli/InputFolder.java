package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a command reads, which must be there. */
final class InputFolder {
    private InputFolder() {}

    /**
     * Takes it as the user wrote it.
     *
     * @throws FindingsException when there is no such folder
     */
    static NamedFolder of(Path path, Shell shell) {
        if (path.toString().isEmpty()) {
            throw new FindingsException(Finding.red("argument-unusable", "an empty path can't be used")
                    .withAllowed("a folder, such as settled/2026-09"));
        }
        NamedFolder folder = new NamedFolder(shell.resolve(path), path.toString());
        if (!Files.isDirectory(folder.path())) {
            String found = Files.exists(folder.path()) ? path + " is not a folder" : "there is no folder " + path;
            throw new FindingsException(Finding.red("no-such-folder", found, Place.ofFile(path.toString())));
        }
        return folder;
    }
}
