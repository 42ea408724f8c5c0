package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** What the system says about a data folder, in words that tell what to do. */
final class FolderTrouble {
    private FolderTrouble() {}

    static FindingsException of(IOException trouble, Path folder) {
        return new FindingsException(finding(trouble, folder));
    }

    private static Finding finding(IOException trouble, Path folder) {
        Place place = Place.ofFile(folder.toString());
        String reason = trouble instanceof FileSystemException refused
                ? Objects.requireNonNullElse(refused.getReason(), "")
                : Objects.requireNonNullElse(trouble.getMessage(), "");
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded")) {
            return full(folder);
        }
        if (lower.contains("read-only file system")) {
            return Finding.red("data-folder-unwritable", "the data folder is on a disk that can only be read", place)
                    .withHint("Name another with --data, or mount the disk so that it can be written to");
        }
        if (trouble instanceof AccessDeniedException || lower.contains("permission denied")) {
            return Finding.red("data-folder-unwritable", "the data folder can't be written to by this user", place)
                    .withHint("Name another with --data, or make this one yours: chown -R \"$(id -u)\" " + folder);
        }
        return Finding.red("data-folder-unusable", "the data folder can't be used: " + trouble, place);
    }

    static Finding full(Path folder) {
        return Finding.red("data-folder-full", "the disk of the data folder is full", Place.ofFile(folder.toString()))
                .withHint("Make room, then start again: what was acknowledged is there");
    }
}
