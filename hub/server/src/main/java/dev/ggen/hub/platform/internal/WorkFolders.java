package dev.ggen.hub.platform.internal;

import dev.ggen.hub.platform.DataFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Work folders below one folder of this node; what an earlier run left there goes at the start. */
public final class WorkFolders implements DataFolder {
    private final Path folder;

    private WorkFolders(Path folder) {
        this.folder = folder;
    }

    /** Empties the folder, which nobody else may use. */
    public static WorkFolders in(Path folder) {
        try {
            if (Files.exists(folder)) {
                WorkFolder.delete(folder);
            }
            Files.createDirectories(folder);
            return new WorkFolders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for work in progress, " + folder + ", can't be made", e);
        }
    }

    @Override
    public Work open(String purpose) {
        try {
            return new Opened(Files.createTempDirectory(folder, purpose + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for work in progress can be made in " + folder, e);
        }
    }

    private record Opened(Path path) implements Work {
        @Override
        public void close() {
            try {
                WorkFolder.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " can't be removed", e);
            }
        }
    }
}
