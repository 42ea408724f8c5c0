package dev.ggen.hub.database;

import java.nio.file.Path;

/** Where a hub's data is. */
public sealed interface DatabasePlace {
    /**
     * In a PostgreSQL of our own, over a data folder.
     *
     * @param data made when it isn't there
     */
    record Embedded(Path data) implements DatabasePlace {}

    /**
     * In a PostgreSQL that somebody else runs.
     *
     * @param url such as {@code postgresql://db.example.com/ggen}; never with a password
     */
    record Outside(String url) implements DatabasePlace {}
}
