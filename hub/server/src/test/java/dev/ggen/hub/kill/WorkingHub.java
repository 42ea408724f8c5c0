package dev.ggen.hub.kill;

import dev.ggen.hub.Hub;
import dev.ggen.hub.database.DatabasePlace;
import dev.ggen.hub.database.HubDatabase;
import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.database.Surroundings;
import dev.ggen.hub.platform.HubSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The process that is killed: a hub on an embedded database that does its year's work, or goes on with it, and says how far it is.
 *
 * <p>Arguments: the folder that holds everything, which start this is, {@code begin} or {@code work}, and at which steps the database stands
 * still.
 */
final class WorkingHub {
    private static final Instant FIRST = Instant.parse("2028-01-02T09:00:00Z");
    private static final int MOST_TRIES = 100;
    private static final long BEFORE_NEXT_TRY_MILLIS = 100;

    private WorkingHub() {}

    public static void main(String[] arguments) throws InterruptedException, SQLException {
        Path folder = Path.of(arguments[0]);
        SecureRandom random = new SecureRandom();
        Surroundings surroundings = new Surroundings(System.getenv(), random, line -> {});
        try (HubDatabase database =
                HubDatabase.open(new DatabasePlace.Embedded(folder.resolve("data")), surroundings)) {
            Pauses pauses = Pauses.in(database.database().login(Role.OWNER), PlannedKill.parse(arguments[3]));
            try (Hub.Running hub = Hub.start(settings(folder, database, Integer.parseInt(arguments[1])), random)) {
                work(hub, pauses, arguments[2]);
            }
        }
    }

    private static void work(Hub.Running hub, Pauses pauses, String task) throws InterruptedException {
        System.out.println("ready");
        YearOfWork work = new YearOfWork(hub);
        untilDone(work::begin);
        if (task.equals("work")) {
            for (YearMonth month : YearOfWork.MONTHS) {
                pauses.month(month);
                untilDone(() -> work.close(month));
                System.out.println("closed " + month);
            }
            untilDone(() -> tell(Outcome.of(hub)));
        }
        System.out.println("done");
    }

    private static void tell(List<String> lines) {
        Consumer<String> out = System.out::println;
        lines.forEach(out);
    }

    /** While the database is away, steps fail, and are tried again, as a person or a program would. */
    private static void untilDone(Runnable step) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                System.out.println("again " + e);
                Thread.sleep(BEFORE_NEXT_TRY_MILLIS);
            }
        }
    }

    private static HubSettings settings(Path folder, HubDatabase database, int start) {
        Login app = database.database().login(Role.APP);
        return new HubSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                new HubSettings.Database(app.url(), app.user(), app.password()),
                folder.resolve("work"),
                folder.resolve("keys"),
                "vendor",
                Path.of("../../spec/programs/ggen"),
                Optional.of(FIRST.plus(Duration.ofHours(start))),
                Optional.empty(),
                HubSettings.MOST_REPORT_BYTES);
    }
}
