package dev.ggen.hub.database;

import java.nio.file.Path;

/**
 * A hub's data folder, and what of it is the database's.
 *
 * @param root the folder that the user names
 */
record ServerFolder(Path root) {
    /** Says that the folder is ours, and whether its database was ever complete. */
    Path mark() {
        return root.resolve("ggen-data.json");
    }

    /** Held by the hub that runs on the folder. */
    Path lock() {
        return root.resolve("ggen.lock");
    }

    /** How to sign in to the server that runs. */
    Path connection() {
        return root.resolve("connection.json");
    }

    /** PostgreSQL's own folder. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** PostgreSQL's own folder while it is being made. */
    Path unfinished() {
        return root.resolve("postgres.part");
    }

    /** What PostgreSQL says before it has a log. */
    Path startLog() {
        return root.resolve("postgres-start.log");
    }
}
