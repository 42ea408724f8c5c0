package dev.ggen.cli;

import java.nio.file.Path;

/** Where the user keeps what can be had again. */
final class CacheFolder {
    private CacheFolder() {}

    /** {@code $GGEN_CACHE}, else {@code $XDG_CACHE_HOME/ggen}, else {@code ~/.cache/ggen}; empty variables don't count. */
    static Path of(Shell shell) {
        String own = shell.environment().getOrDefault("GGEN_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String shared = shell.environment().getOrDefault("XDG_CACHE_HOME", "");
        // The XDG specification has relative paths ignored.
        boolean isMeant = !shared.isEmpty() && Path.of(shared).isAbsolute();
        return (isMeant ? Path.of(shared) : shell.home().resolve(".cache")).resolve("ggen");
    }
}
