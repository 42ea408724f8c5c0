package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of our own over a data folder that survives restarts, kills and losses of power.
 *
 * <p>What it acknowledged is on disk. One process holds the folder at a time; what a killed one left running is ended by the next. The
 * server answers on this machine only, and with passwords only. When it dies while we live, it is started again at the same
 * address. Thread-safe.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The one database in it that is the hub's. */
    static final String DATABASE = "ggen";

    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(10);

    private final ServerFolder folder;
    private final FolderHold hold;
    private final ServerWatch watch;
    private final ConnectionFile connection;

    private EmbeddedServer(ServerFolder folder, FolderHold hold, ServerWatch watch, ConnectionFile connection) {
        this.folder = folder;
        this.hold = hold;
        this.watch = watch;
        this.connection = connection;
    }

    /**
     * Starts it, and makes its data and the hub's roles and database where they are missing; schemas are left to
     * {@link Migrations}.
     *
     * @throws FindingsException when the folder can't be used: in use, not ours, another major version, unwritable, full
     */
    public static EmbeddedServer start(Path data, Surroundings surroundings) {
        ServerFolder folder = new ServerFolder(data.toAbsolutePath().normalize());
        try {
            FolderMark.read(folder);
            Machine machine = Machine.here();
            ServerUser user = ServerUser.owning(folder.postgres());
            makeRoot(folder, user);
            Binaries binaries = Binaries.in(CacheFolder.of(surroundings.environment()), machine, user);
            return start(folder, binaries, surroundings);
        } catch (IOException e) {
            throw FolderTrouble.of(e, folder.root());
        }
    }

    /** The database of the hub that runs on the data folder in another process; empty when it hasn't come that far. */
    static Optional<Database> running(DatabasePlace place) throws IOException {
        return place instanceof DatabasePlace.Embedded embedded
                ? ConnectionFile.read(new ServerFolder(
                                embedded.data().toAbsolutePath().normalize()))
                        .filter(connection -> connection.port() != 0)
                        .map(connection ->
                                new Database(ServerProcess.url(connection.port(), DATABASE), connection.passwords()))
                : Optional.empty();
    }

    /** The hub's database in it. */
    public Database database() {
        return new Database(watch.url(DATABASE), connection.passwords());
    }

    /** The process of the server itself; for tests that kill it. */
    public long pid() {
        return watch.pid();
    }

    /**
     * Ends all connections, writes everything out, stops the server and lets go of the folder.
     *
     * <p>Afterwards nothing works in it any more, unless a process hangs: the next start ends that.
     */
    @Override
    public void close() {
        try (hold) {
            watch.close();
            Orphans.awaitEnd(folder.postgres());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on " + folder.root() + " couldn't be stopped", e);
        }
    }

    private static EmbeddedServer start(ServerFolder folder, Binaries binaries, Surroundings surroundings)
            throws IOException {
        FolderHold hold = FolderHold.of(folder);
        boolean isStarted = false;
        try {
            ConnectionFile made = new ServerMaking(binaries, folder, surroundings).ready();
            ServerWatch watch = ServerWatch.start(binaries, folder, surroundings.tell());
            try {
                ConnectionFile connection = made.at(watch.port());
                connection.write(folder);
                bootstrap(watch, connection);
                isStarted = true;
                return new EmbeddedServer(folder, hold, watch, connection);
            } finally {
                if (!isStarted) {
                    watch.close();
                }
            }
        } finally {
            if (!isStarted) {
                hold.close();
            }
        }
    }

    private static void bootstrap(ServerWatch watch, ConnectionFile connection) {
        Login superuser = new Login(watch.url(DataCreation.SUPERUSER), DataCreation.SUPERUSER, connection.superuser());
        try (Connection open = superuser.connect()) {
            Bootstrap.makeRoles(open, connection.passwords());
            Bootstrap.makeDatabase(open, DATABASE);
        } catch (SQLException e) {
            throw new FindingsException(Finding.red(
                    "embedded-server-refused", "PostgreSQL runs, but refused to be set up: " + e.getMessage()));
        }
    }

    /** Another user who runs the server must get through to its folder; ours alone otherwise. */
    private static void makeRoot(ServerFolder folder, ServerUser user) throws IOException {
        if (!Files.isDirectory(folder.root())) {
            Files.createDirectories(folder.root());
            String rights = user instanceof ServerUser.Other ? "rwx--x--x" : "rwx------";
            Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString(rights));
        }
        if (user instanceof ServerUser.Other other) {
            Programs.Ended ended = Programs.run(
                    user.command(List.of("test", "-x", folder.root().toString())), CHECKED_WITHIN);
            if (ended.code() != 0) {
                throw new FindingsException(unreachable(folder, other));
            }
        }
    }

    private static Finding unreachable(ServerFolder folder, ServerUser.Other user) {
        return Finding.red(
                        "data-folder-unreachable",
                        "PostgreSQL doesn't run as root, and the user " + user.name()
                                + ", as whom it would run, can't get into the data folder",
                        Place.ofFile(folder.root().toString()))
                .withHint("Name a folder outside of root's own, such as /var/lib/ggen, or run ggen as another user");
    }
}
