package dev.ggen.receipt;

import java.nio.file.Path;
import java.util.Map;

/** Where the user's configuration is. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** {@code $GGEN_CONFIG}, else {@code $XDG_CONFIG_HOME/ggen}, else {@code ~/.config/ggen}; empty variables don't count. */
    public static Path of(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("GGEN_CONFIG", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String shared = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The XDG specification has relative paths ignored.
        Path config = shared.isEmpty() || !Path.of(shared).isAbsolute() ? home.resolve(".config") : Path.of(shared);
        return config.resolve("ggen");
    }
}
