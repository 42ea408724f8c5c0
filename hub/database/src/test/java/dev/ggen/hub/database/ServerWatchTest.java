package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator reads when PostgreSQL can't be kept running. */
class ServerWatchTest {
    private static final Path LOG = Path.of("/srv/ggen/hub/postgres/log");

    @Test
    void whoeverGivesUpSaysWhatStoodInTheWayAndWhatToDo() {
        List<String> said = ServerWatch.givenUp(LOG, "the disk is full");

        assertEquals(
                "PostgreSQL died, or couldn't be started, 100 times; it isn't started again."
                        + " The last time it couldn't be: the disk is full",
                said.getFirst());
        assertTrue(said.getLast().contains("start it again"), said.getLast());
        assertTrue(said.getLast().contains(LOG.toString()), said.getLast());
    }

    @Test
    void aServerThatAlwaysStartedHasNoTroubleOfItsOwn() {
        assertEquals(
                "PostgreSQL died, or couldn't be started, 100 times; it isn't started again",
                ServerWatch.givenUp(LOG, "").getFirst());
    }
}
