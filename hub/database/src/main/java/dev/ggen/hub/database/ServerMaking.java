package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Brings the folder of an embedded server to where the server can start on it; its caller holds the folder. */
final class ServerMaking {
    private static final String HOSTS =
            "# Made by ggen: only from this machine, only with a password.\nhost all all 127.0.0.1/32 scram-sha-256\n";

    private final Binaries binaries;
    private final ServerFolder folder;
    private final Surroundings surroundings;

    ServerMaking(Binaries binaries, ServerFolder folder, Surroundings surroundings) {
        this.binaries = binaries;
        this.folder = folder;
        this.surroundings = surroundings;
    }

    /** Makes the server's data unless it is there, ends what runs on it, and answers how to sign in. */
    ConnectionFile ready() throws IOException {
        FolderMark mark = FolderMark.read(folder);
        if (!Files.isDirectory(folder.postgres())) {
            mark.major().ifPresent(major -> missing());
            return make();
        }
        checkMajor();
        if (mark.major().isEmpty()) {
            complete();
        }
        Orphans.end(binaries, folder.postgres(), surroundings.tell());
        Optional<ConnectionFile> connection = ConnectionFile.read(folder);
        return connection.isPresent() ? connection.get() : renew();
    }

    private void missing() {
        throw new FindingsException(Finding.red(
                        "data-folder-incomplete",
                        "the database of this data folder is gone",
                        Place.ofFile(folder.postgres().toString()))
                .withHint("Put the folder back, or restore a backup into a new folder: ggen restore FILE --data NEW"));
    }

    private void checkMajor() throws IOException {
        Path file = folder.postgres().resolve("PG_VERSION");
        String found = Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "none";
        if (!found.equals(Integer.toString(Machine.MAJOR))) {
            throw new FindingsException(Finding.red(
                            "data-folder-major",
                            "the database of this data folder is one of PostgreSQL " + found,
                            Place.ofFile(file.toString()))
                    .withAllowed("PostgreSQL " + Machine.MAJOR)
                    .withHint("With the ggen that ran on it: ggen backup FILE. Then with this one, into a new folder:"
                            + " ggen restore FILE --data NEW"));
        }
    }

    private ConnectionFile make() throws IOException {
        new FolderMark(Optional.empty()).write(folder);
        ConnectionFile connection = ConnectionFile.fresh(surroundings.random());
        connection.write(folder);
        Folders.delete(folder.unfinished());
        makeFolder(folder.unfinished());
        Path secret = secret(connection);
        try {
            DataCreation.create(binaries, folder.unfinished(), List.of("--auth=scram-sha-256", "--pwfile=" + secret));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.writeString(folder.unfinished().resolve("pg_hba.conf"), HOSTS, StandardCharsets.UTF_8);
        DurableFiles.move(folder.unfinished(), folder.postgres());
        complete();
        return connection;
    }

    private void complete() throws IOException {
        new FolderMark(Optional.of(Machine.MAJOR)).write(folder);
    }

    private void makeFolder(Path path) throws IOException {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        binaries.user().own(path);
    }

    /** The file from which initdb reads the superuser's password. */
    private Path secret(ConnectionFile connection) throws IOException {
        Path file = folder.root().resolve("password.part");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, connection.superuser() + "\n", StandardCharsets.UTF_8);
        binaries.user().own(file);
        return file;
    }

    /** Gives the superuser a new password where the old one was lost: who owns the files may. */
    private ConnectionFile renew() throws IOException {
        surroundings.tell().accept("The file with the database's passwords was lost: giving it new ones");
        ConnectionFile connection = ConnectionFile.fresh(surroundings.random());
        SingleUser.run(
                binaries,
                folder.postgres(),
                "ALTER ROLE " + DataCreation.SUPERUSER + " PASSWORD '" + connection.superuser() + "'");
        connection.write(folder);
        return connection;
    }
}
