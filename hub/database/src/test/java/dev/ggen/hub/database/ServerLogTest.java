package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words of a server tell why it didn't start. */
class ServerLogTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void anEarlierServerWasKilled() throws Exception {
        Files.createDirectory(data.resolve("log"));
        Files.writeString(
                data.resolve("log/postgres-Sat.log"),
                "LOG:  starting PostgreSQL 18\nFATAL:  terminating connection due to unexpected postmaster exit\n");
    }

    @Test
    void aServerThatNeverCameToItsOwnLogSaidItAllBefore() throws Exception {
        String said = "postgres: could not find the database system\n";

        assertEquals(said, ServerLog.ofStart(said, data));
    }

    @Test
    void oneThatDidSaysTheRestThere() throws Exception {
        String said = ServerLog.ofStart("LOG:  redirecting log output to logging collector process\n", data);

        assertTrue(said.contains("terminating connection"), said);
    }
}
