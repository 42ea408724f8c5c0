package dev.ggen.hub.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub whose process, database server or both are killed at any moment of imports and closes, and which is started once after each kill.
 *
 * <p>Twenty kills, which take more than any other test; {@code checks/kill} does two hundred. {@code -Dggen.kills} says how often, {@code -Dggen.seed}
 * when.
 */
final class KillTest {
    private static final int KILLS = Integer.getInteger("ggen.kills", 20);
    private static final long SEED = Long.getLong("ggen.seed", 20_260_901);

    /** From work that has just begun to more than a month's. */
    private static final int LATEST_MILLIS = 2_500;

    /** A job that never ends is given up after five starts, so the work gets on by a month after so many kills. */
    private static final int KILLS_A_MONTH = 4;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private enum Kill {
        JVM,
        SERVER,
        BOTH
    }

    @Test
    void killedAtAnyMomentNothingIsLostNothingIsTwiceAndTheBytesAreTheSame() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Path begun = begun();
        List<String> undisturbed = undisturbed(copy(begun, "undisturbed"));
        assertThat(undisturbed).anyMatch(line -> line.startsWith("statement "));
        Random random = new Random(SEED);
        int kills = 0;
        for (int year = 1; kills < KILLS; year++) {
            Disturbed disturbed = disturbed(copy(begun, "year-" + year), random, KILLS - kills);
            kills += disturbed.kills();
            assertThat(disturbed.outcome())
                    .as("year " + year + " of seed " + SEED + " after " + kills + " kills")
                    .isEqualTo(undisturbed);
        }
    }

    private record Disturbed(List<String> outcome, int kills) {}

    private Path begun() throws Exception {
        Path folder = Files.createDirectory(
                temporary.resolve("begun"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (HubProcess hub = HubProcess.start(folder, 0, "begin")) {
            assertThat(hub.awaits("done")).as("a hub that begins").isTrue();
            while (hub.isAlive()) {
                Thread.sleep(20);
            }
        }
        return folder;
    }

    /** With owners and rights, which matter to PostgreSQL. */
    private Path copy(Path folder, String name) throws Exception {
        Path copy = temporary.resolve(name);
        Process copying = new ProcessBuilder("cp", "-a", folder.toString(), copy.toString())
                .inheritIO()
                .start();
        assertThat(copying.waitFor()).isZero();
        return copy;
    }

    private static List<String> undisturbed(Path folder) throws Exception {
        try (HubProcess hub = HubProcess.start(folder, 1, "work")) {
            assertThat(hub.awaits("done")).as("a hub that works").isTrue();
            return outcome(hub);
        }
    }

    /** Kills and starts a hub until it has done its work, at most so many times; then lets it. */
    private static Disturbed disturbed(Path folder, Random random, int most) throws Exception {
        int kills = 0;
        int closed = 0;
        for (int start = 1; ; start++) {
            try (HubProcess hub = HubProcess.start(folder, start, "work")) {
                assertThat(hub.awaits("ready"))
                        .as("start " + start + " of seed " + SEED)
                        .isTrue();
                boolean isKilled = false;
                while (kills < most && !isKilled) {
                    if (kills % KILLS_A_MONTH == 0 && kills > 0) {
                        closed = hub.awaitsMonthsBeyond(closed);
                    }
                    Thread.sleep(random.nextInt(LATEST_MILLIS));
                    if (!hub.isAlive()) {
                        break;
                    }
                    isKilled = kill(hub, Kill.values()[random.nextInt(Kill.values().length)]);
                    kills++;
                }
                if (!isKilled) {
                    assertThat(isDone(hub))
                            .as(() -> "a start of seed " + SEED + ": " + hub.last())
                            .isTrue();
                    return new Disturbed(outcome(hub), kills);
                }
            }
        }
    }

    private static boolean isDone(HubProcess hub) throws InterruptedException {
        return hub.heard().contains("done") || hub.awaits("done");
    }

    /** Whether the hub itself is gone. */
    private static boolean kill(HubProcess hub, Kill kill) throws IOException {
        switch (kill) {
            case JVM -> hub.killJvm();
            case SERVER -> hub.killServer();
            case BOTH -> {
                hub.killServer();
                hub.killJvm();
            }
        }
        return kill != Kill.SERVER;
    }

    private static List<String> outcome(HubProcess hub) {
        return hub.heard().stream()
                .filter(line -> line.matches("(statement|entry|balance|leaf) .*"))
                .toList();
    }
}
