package dev.ggen.hub.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hub whose process, database server or both are killed at any moment and at every step of imports and closes, and which is started once
 * after each kill.
 *
 * <p>Twenty kills at random moments, which take more than any other test; {@code checks/kill} does two hundred. {@code -Dggen.kills} says how
 * often, {@code -Dggen.seed} when. Each step is one kill, the kinds taking turns; with {@code -Dggen.kills.whole} each is one of every kind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KillTest {
    private static final int KILLS = Integer.getInteger("ggen.kills", 20);
    private static final long SEED = Long.getLong("ggen.seed", 20_260_901);

    /** From work that has just begun to more than a month's. */
    private static final int LATEST_MILLIS = 2_500;

    /** A job that never ends is given up after five starts, so after so many kills a month is closed that none of them saw closed. */
    private static final int KILLS_A_MONTH = 4;

    /** A server alone is killed more often than a hub, whose start takes longer. */
    private static final List<List<Kill>> KINDS = Boolean.getBoolean("ggen.kills.whole")
            ? List.of(List.of(Kill.JVM), List.of(Kill.SERVER), List.of(Kill.BOTH))
            : List.of(List.of(Kill.SERVER, Kill.SERVER, Kill.JVM, Kill.SERVER, Kill.SERVER, Kill.BOTH));

    private final Path temporary;
    private final Path begun;
    private final List<String> undisturbed;

    enum Kill {
        JVM,
        SERVER,
        BOTH
    }

    KillTest(@TempDir(cleanup = CleanupMode.ALWAYS) Path temporary) throws Exception {
        this.temporary = temporary;
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        this.begun = begun();
        this.undisturbed = undisturbed(copy("undisturbed"));
        assertThat(undisturbed).anyMatch(line -> line.startsWith("statement "));
    }

    static List<List<Kill>> kinds() {
        return KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void killedAtEveryStepOfAnImportAndACloseNothingIsLostNothingIsTwiceAndTheBytesAreTheSame(List<Kill> kinds)
            throws Exception {
        Path folder = copy("steps-" + kinds);
        Deque<PlannedKill> left = new ArrayDeque<>(PlannedKill.takingTurns(kinds));
        List<String> outcome = List.of();
        for (int start = 1; outcome.isEmpty(); start++) {
            try (HubProcess hub = HubProcess.start(folder, start, "work", List.copyOf(left))) {
                if (!isGone(hub, left)) {
                    assertThat(isDone(hub)).as(hub::last).isTrue();
                    outcome = outcome(hub);
                }
            }
        }
        assertThat(outcome).isEqualTo(undisturbed);
    }

    /** Kills at step after step, until the hub itself is gone or nothing is left of the plan. */
    private static boolean isGone(HubProcess hub, Deque<PlannedKill> left) throws Exception {
        boolean isGone = false;
        while (!isGone && !left.isEmpty()) {
            PlannedKill next = left.remove();
            assertThat(hub.awaits("at " + next.step()))
                    .as(() -> next + " was not reached: " + hub.last())
                    .isTrue();
            isGone = kill(hub, next.kill());
        }
        return isGone;
    }

    @Test
    void killedAtAnyMomentNothingIsLostNothingIsTwiceAndTheBytesAreTheSame() throws Exception {
        Random random = new Random(SEED);
        int kills = 0;
        for (int year = 1; kills < KILLS; year++) {
            Disturbed disturbed = disturbed(copy("year-" + year), random, KILLS - kills);
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
    private Path copy(String name) throws Exception {
        Path copy = temporary.resolve(name);
        Process copying = new ProcessBuilder("cp", "-a", begun.toString(), copy.toString())
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
                        closed = Math.max(closed, hub.awaitsMonthsBeyond(closed));
                    }
                    Thread.sleep(random.nextInt(LATEST_MILLIS));
                    if (!hub.isAlive()) {
                        break;
                    }
                    closed = Math.max(closed, hub.closedByNow());
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
