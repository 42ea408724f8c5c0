package dev.ggen.receipt;

import java.nio.file.Path;
import java.util.Map;

/** Where the user keeps what can be had again. */
public final class CacheFolder {
    private CacheFolder() {}

    /** {@code $GGEN_CACHE}, else {@code $XDG_CACHE_HOME/ggen}, else {@code ~/.cache/ggen}; empty variables don't count. */
    public static Path of(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("GGEN_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The XDG specification has relative paths ignored.
        boolean isMeant = !shared.isEmpty() && Path.of(shared).isAbsolute();
        return (isMeant ? Path.of(shared) : home.resolve(".cache")).resolve("ggen");
    }
}
