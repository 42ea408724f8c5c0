/**
 * The hub's PostgreSQL: one of our own over a data folder or one that somebody else runs, its schemas, its roles, its backups.
 *
 * <p>The server and the command line come in through {@link dev.ggen.hub.database.HubDatabase}, {@link
 * dev.ggen.hub.database.Backup} and {@link dev.ggen.hub.database.Restore}; the build and tests through {@link
 * dev.ggen.hub.database.ThrowawayServer}. Migrations of all modules are in this room's resources, a folder for each schema.
 *
 * <pre>{@code
 * try (HubDatabase hub = HubDatabase.open(new DatabasePlace.Embedded(data), surroundings)) {
 *     DataSource work = hub.database().login(Role.APP).dataSource();
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.database;
