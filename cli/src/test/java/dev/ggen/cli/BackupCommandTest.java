package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.HubDatabase;
import dev.ggen.hub.database.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Shell shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                System.getenv(), // PATH, and where caches are
                home,
                home,
                new SecureRandom());
        return Ggen.run(shell, arguments);
    }

    @Test
    void aBackupIsRestoredIntoANewFolderAndNowhereElse() throws Exception {
        Files.setPosixFilePermissions(
                home, PosixFilePermissions.fromString("rwxr-xr-x")); // root's PostgreSQL is another user's
        assertEquals(Ggen.UNUSABLE, run("backup", "none.zip", "--data", "none"));
        assertTrue(err().contains("red[backup-nothing]"), err());
        HubDatabase.open(new DatabasePlace.Embedded(home.resolve("one")), surroundings())
                .close();

        assertEquals(Ggen.FINE, run("backup", "b.zip", "--data", "one"), this::err);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Backed up "), out::toString);
        assertEquals(Ggen.UNUSABLE, run("backup", "b.zip", "--data", "one"));
        assertTrue(err().contains("red[backup-exists]"), err());
        assertEquals(Ggen.UNUSABLE, run("restore", "b.zip", "--data", "one"));
        assertTrue(err().contains("red[restore-not-empty]"), err());
        assertEquals(Ggen.FINE, run("restore", "b.zip", "--data", "two"), this::err);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Restored "), out::toString);
        assertEquals(Ggen.FINE, run("backup", "c.zip", "--data", "two", "--format", "json"), this::err);
        assertTrue(
                out.toString(StandardCharsets.UTF_8)
                        .matches("\\{\"bytes\":\\d+,\"file\":\"c.zip\",\"rows\":\\d+,\"tables\":\\d+}\n"),
                out::toString);
    }

    private static Surroundings surroundings() {
        return new Surroundings(System.getenv(), new SecureRandom(), line -> {});
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
