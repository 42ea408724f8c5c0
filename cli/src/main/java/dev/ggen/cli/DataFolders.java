package dev.ggen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the user's data is kept. */
final class DataFolders {
    private static final Path OF_THE_SYSTEM = Path.of("/var/lib/ggen");

    private DataFolders() {}

    /** {@code $XDG_DATA_HOME/ggen}, else {@code ~/.local/share/ggen}; root's is the system's, into which PostgreSQL gets as another user. */
    static Path usual(Shell shell) {
        String stated = shell.environment().getOrDefault("XDG_DATA_HOME", "");
        if (!stated.isEmpty() && Path.of(stated).isAbsolute()) {
            return Path.of(stated).resolve("ggen");
        }
        return isRoots(shell.home()) ? OF_THE_SYSTEM : shell.home().resolve(".local/share/ggen");
    }

    private static boolean isRoots(Path home) {
        try {
            return Files.getOwner(home).getName().equals("root");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
