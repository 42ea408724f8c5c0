package dev.ggen.hub.database;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a server is to be started.
 *
 * @param data PostgreSQL's own folder
 * @param log where it writes what happens before its own log begins; begun anew
 * @param settings by PostgreSQL's names
 * @param port {@link #ANY_PORT}, or where it was before
 */
record ServerPlan(Path data, Path log, Map<String, String> settings, int port) {
    /** Any that is free. */
    static final int ANY_PORT = 0;

    ServerPlan {
        settings = Map.copyOf(settings);
    }

    ServerPlan at(int newPort) {
        return new ServerPlan(data, log, settings, newPort);
    }
}
