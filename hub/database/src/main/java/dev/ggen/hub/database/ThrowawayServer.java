package dev.ggen.hub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PostgreSQL for tests and for the build: quick instead of durable, gone with everything in it when closed.
 *
 * <p>Never for data that anyone wants to see again. It has the hub's roles, with the rights they have in earnest, and starts in
 * a few tenths of a second once its binaries have been unpacked on the machine. Thread-safe. One whose process was killed is
 * swept away by the next start.
 *
 * <pre>{@code
 * try (ThrowawayServer server = ThrowawayServer.start()) {
 *     Database template = server.makeDatabase("template");
 *     Migrations.migrate(template);
 *     Database database = server.copyDatabase("test_1", template);
 * }
 * }</pre>
 */
public final class ThrowawayServer implements AutoCloseable {
    private static final String PASSWORD = "throwaway";

    private final Path folder;
    private final ServerProcess process;
    private final Thread sweep = Thread.ofPlatform().unstarted(this::stop);

    private ThrowawayServer(Path folder, ServerProcess process) {
        this.folder = folder;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(sweep);
    }

    public static ThrowawayServer start() {
        try {
            Path cache = CacheFolder.of(System.getenv());
            Binaries binaries = Binaries.in(cache, Machine.here(), ServerUser.here());
            ThrowawayFolder.sweep(binaries);
            Path folder = ThrowawayFolder.make(binaries.user());
            Path data = ThrowawayFolder.fill(binaries, cache, folder);
            ServerProcess process = ServerProcess.start(
                    binaries, new ServerPlan(data, folder.resolve("postgres.log"), settings(), ServerPlan.ANY_PORT));
            ThrowawayServer server = new ThrowawayServer(folder, process);
            server.makeRoles();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the throw-away PostgreSQL couldn't be started", e);
        }
    }

    /** An empty database, without schemas. */
    public Database makeDatabase(String name) {
        return asSuperuser(connection -> Bootstrap.makeDatabase(connection, name), name);
    }

    /** A copy of a database to which nobody is connected at the moment; takes some hundredths of a second. */
    public Database copyDatabase(String name, Database template) {
        String from = template.url().substring(template.url().lastIndexOf('/') + 1);
        return asSuperuser(connection -> Bootstrap.copyDatabase(connection, name, from), name);
    }

    /** How the superuser signs in to a database here; for tests that need what no role of the hub may do. */
    public Login superuser(Database database) {
        return new Login(database.url(), DataCreation.SUPERUSER, PASSWORD);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(sweep);
        stop();
    }

    private void stop() {
        try {
            process.stop(ServerProcess.Stop.IMMEDIATE);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the throw-away PostgreSQL in " + folder + " couldn't be removed", e);
        }
    }

    private void makeRoles() {
        asSuperuser(connection -> Bootstrap.makeRoles(connection, passwords()), DataCreation.SUPERUSER);
    }

    private interface Work {
        void run(Connection superuser) throws SQLException;
    }

    private Database asSuperuser(Work work, String database) {
        Login login = new Login(process.url(DataCreation.SUPERUSER), DataCreation.SUPERUSER, PASSWORD);
        try (Connection connection = login.connect()) {
            work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the throw-away PostgreSQL refused: " + e.getMessage(), e);
        }
        return new Database(process.url(database), passwords());
    }

    private static Map<Role, String> passwords() {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, PASSWORD);
        }
        return passwords;
    }

    /** Everything that makes a server durable, turned off. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "64MB");
        settings.put("io_method", "sync");
        settings.put("autovacuum", "off");
        settings.put("log_checkpoints", "off");
        settings.put("timezone", "UTC");
        return settings;
    }
}
