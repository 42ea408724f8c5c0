package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers and processes that are killed, and processes that start at the same time. */
class KilledTest {
    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void open() throws Exception {
        data = Scratch.opened(temporary).resolve("data");
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilledDuringCommitsAndItComesBackAtTheSameAddress() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data, Scratch.surroundings())) {
            Login owner = server.database().login(Role.OWNER);
            Scratch.run(owner, "CREATE TABLE public.entry (id bigint PRIMARY KEY)");
            AtomicLong next = new AtomicLong();
            for (int kill = 0; kill < 3; kill++) {
                List<Long> acknowledged = commitUntilKilled(owner, next, server.pid());
                assertFalse(acknowledged.isEmpty());
                awaitAgain(owner);
                Set<Long> found = entries(owner);
                assertTrue(
                        found.containsAll(acknowledged), () -> acknowledged.size() + " acknowledged, found " + found);
            }
        }
    }

    private static List<Long> commitUntilKilled(Login login, AtomicLong next, long pid) throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        Thread killer = Thread.ofPlatform().start(() -> {
            while (next.get() % 1000 < 150) {
                Thread.onSpinWait();
            }
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        });
        try (Connection connection = login.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO public.entry VALUES (?)")) {
            while (true) {
                long id = next.incrementAndGet();
                insert.setLong(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
            }
        } catch (SQLException e) {
            killer.join();
        }
        next.set((next.get() / 1000 + 1) * 1000);
        return acknowledged;
    }

    private static void awaitAgain(Login login) throws Exception {
        long deadline = System.nanoTime() + AGAIN_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Scratch.ask(login, "SELECT 1");
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new AssertionError("the server didn't come back");
    }

    private static Set<Long> entries(Login login) throws SQLException {
        Set<Long> found = new TreeSet<>();
        try (Connection connection = login.connect();
                var rows = connection.createStatement().executeQuery("SELECT id FROM public.entry")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    @Test
    void theServerOfAKilledProcessIsStoppedByTheNextStart() throws Exception {
        long orphan;
        try (ChildHub child = ChildHub.on(data)) {
            orphan = Long.parseLong(child.says().replace("started ", ""));
            Path file = data.resolveSibling("b.zip");
            assertEquals(
                    "backup-nothing", // so it was reached, and only has no schemas yet
                    Scratch.refusal(() -> Backup.write(
                                    new DatabasePlace.Embedded(data), file, "0.1.0", Scratch.surroundings()))
                            .id());
            assertEquals(
                    "another ggen works on this data folder: process " + child.pid(),
                    Scratch.refusal(() -> EmbeddedServer.start(data, Scratch.surroundings()))
                            .message());
        }
        assertTrue(ProcessHandle.of(orphan).isPresent(), "it outlives the process that started it");
        Scratch.Told told = new Scratch.Told();
        try (EmbeddedServer server = EmbeddedServer.start(data, told.surroundings())) {
            assertFalse(Orphans.of(new ServerFolder(data).postgres()).contains(orphan));
            assertEquals("1", Scratch.ask(server.database().login(Role.APP), "SELECT 1"));
        }
        assertTrue(told.lines.toString().contains("left behind"), told.lines.toString());
    }

    @Test
    void ofTwoThatStartAtOnceOneIsRefusedAndTheOtherRuns() throws Exception {
        try (ChildHub one = ChildHub.on(data);
                ChildHub other = ChildHub.on(data)) {
            Set<String> said =
                    Set.of(one.says().replaceAll(" .*", ""), other.says().replaceAll(" .*", ""));
            assertEquals(Set.of("started", FolderHold.IN_USE), said);
        }
        EmbeddedServer.start(data, Scratch.surroundings()).close();
    }
}
