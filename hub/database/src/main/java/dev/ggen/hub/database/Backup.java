package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * Copies everything that is in our schemas, as of one moment, into one file that any later ggen can restore.
 *
 * <p>The hub may run meanwhile; it isn't held up. The file is there complete or not at all, and only its owner may read it: it
 * holds all data, though no password in clear. Nothing is overwritten.
 */
public final class Backup {
    private static final int BUFFER_BYTES = 1 << 16;

    private Backup() {}

    /**
     * How much was copied.
     *
     * @param bytes of the file
     */
    public record Done(int tables, long rows, long bytes) {}

    /**
     * @param file must not be there yet
     * @param ggen this ggen's version, for the manifest
     * @throws FindingsException when the database can't be reached or copied, or the file is there
     */
    public static Done write(DatabasePlace place, Path file, String ggen, Surroundings surroundings) {
        refuseExisting(file);
        refuseNothing(place);
        try (HubDatabase hub = reach(place, surroundings)) {
            BackupManifest manifest = write(hub.database(), file, ggen);
            return new Done(manifest.tables().size(), manifest.rows(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the backup " + file + " couldn't be written", e);
        }
    }

    /** That of a hub that runs on the data folder just now, or one started for the time. */
    private static HubDatabase reach(DatabasePlace place, Surroundings surroundings) throws IOException {
        try {
            return HubDatabase.reach(place, surroundings);
        } catch (FindingsException e) {
            boolean isInUse = e.findings().getFirst().id().equals(FolderHold.IN_USE);
            Optional<Database> running = isInUse ? EmbeddedServer.running(place) : Optional.empty();
            return HubDatabase.running(running.orElseThrow(() -> e));
        }
    }

    private static BackupManifest write(Database database, Path file, String ggen) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part"); // only its owner's
        try (Connection connection = database.login(Role.SYSTEM).connect()) {
            BackupManifest manifest = writeDurably(connection, part, ggen);
            Files.move(part, file);
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw existing(file);
        } catch (SQLException e) {
            throw new FindingsException(trouble(e, database.login(Role.SYSTEM)));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static BackupManifest writeDurably(Connection connection, Path part, String ggen)
            throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            BackupManifest manifest = new BackupWriting(connection, out).write(ggen);
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static Finding trouble(SQLException trouble, Login login) {
        String state = Objects.requireNonNullElse(trouble.getSQLState(), "");
        if (state.equals("42501")) {
            return Finding.red(
                            "backup-incomplete",
                            login.user() + " doesn't see everything, so that a backup wouldn't be one: "
                                    + trouble.getMessage())
                    .withHint("As a superuser: ALTER ROLE " + login.user() + " BYPASSRLS");
        }
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")
                ? ConnectTrouble.of(trouble, login)
                : Finding.red("backup-failed", "the database couldn't be copied: " + trouble.getMessage());
    }

    /** A data folder that isn't there would be made, and an empty backup of it taken for one. */
    private static void refuseNothing(DatabasePlace place) {
        if (place instanceof DatabasePlace.Embedded embedded
                && !Files.exists(new ServerFolder(embedded.data()).mark())) {
            throw new FindingsException(Finding.red(
                            "backup-nothing",
                            "there is no hub's data in this folder",
                            Place.ofFile(embedded.data().toString()))
                    .withHint("Name the hub's folder with --data"));
        }
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw existing(file);
        }
    }

    private static FindingsException existing(Path file) {
        return new FindingsException(Finding.red(
                        "backup-exists",
                        "the file is there already, and a backup overwrites nothing",
                        Place.ofFile(file.toString()))
                .withHint("Name another file, such as one with today's date"));
    }
}
