package dev.ggen.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ggen serve} was asked for.
 *
 * @param port 0 for any free one
 * @param data where everything is kept
 * @param databaseUrl empty for PostgreSQL in the data folder
 * @param program the folder to publish at first start
 * @param administrator the first administrator's address
 * @param ready a file to write once the hub answers
 */
record ServeOptions(
        boolean isDemo,
        String host,
        int port,
        Optional<URI> publicUrl,
        Path data,
        Optional<String> databaseUrl,
        Path program,
        Path keys,
        String key,
        String administrator,
        Optional<Log> log,
        Optional<Path> ready) {
    /** What goes to standard output besides the hub's own words. */
    enum Log {
        TEXT,
        JSON
    }
}
