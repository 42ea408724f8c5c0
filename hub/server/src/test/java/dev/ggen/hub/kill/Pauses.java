package dev.ggen.hub.kill;

import dev.ggen.hub.database.Login;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Makes the database stand still at a step until who waits there is killed, and says so.
 *
 * <p>A lock of our session says at which step, another, taken by whoever gets there, that somebody did; both end with the server, so that
 * nobody stands still there again.
 */
final class Pauses {
    static final String FUNCTION = "platform.pause_for_a_kill";

    private static final int WANTED = 0x6b696c6c;
    private static final int REACHED = WANTED + 1;
    private static final long LOOK_EVERY_MILLIS = 10;

    private static final String MAKE = """
            CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                WHILE EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = %d AND objid = TG_ARGV[0]::oid) LOOP
                    PERFORM pg_try_advisory_lock(%d, TG_ARGV[0]::integer);
                    PERFORM pg_sleep(0.01);
                END LOOP;
                RETURN NULL;
            END $$
            """.formatted(FUNCTION, WANTED, REACHED);

    private final Login owner;
    private final Deque<PlannedKill> left;
    private YearMonth month = YearMonth.of(1, 1);
    private boolean isWatching;

    private Pauses(Login owner, List<PlannedKill> plan) {
        this.owner = owner;
        this.left = new ArrayDeque<>(plan);
    }

    /** Prepares the database, on which no hub works yet. */
    static Pauses in(Login owner, List<PlannedKill> plan) throws SQLException {
        Pauses pauses = new Pauses(owner, plan);
        if (!plan.isEmpty()) {
            try (Connection connection = owner.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(MAKE);
                for (Step step : Step.values()) {
                    statement.execute(step.trigger());
                }
            }
        }
        return pauses;
    }

    /** Work on a month begins: returns when the database will stand still at the next step of the plan, if that is of this month. */
    synchronized void month(YearMonth next) throws InterruptedException {
        month = next;
        if (isDue() && !isWatching) {
            isWatching = true;
            Connection first = connection();
            Thread.ofVirtual().start(() -> watch(first));
        }
    }

    private boolean isDue() {
        return !left.isEmpty() && !left.element().month().isAfter(month);
    }

    /** Goes on from step to step, as often as the server is killed. */
    private void watch(Connection first) {
        Connection connection = first;
        try {
            while (true) {
                untilGone(connection);
                synchronized (this) {
                    left.remove();
                    isWatching = isDue();
                    if (!isWatching) {
                        return;
                    }
                }
                connection = connection();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With the lock that says where to stand still; as soon as there is a server. */
    private Connection connection() throws InterruptedException {
        while (true) {
            try {
                Connection connection = owner.connect();
                ask(connection, "SELECT pg_advisory_lock(" + WANTED + ", " + step() + ") IS NULL");
                return connection;
            } catch (SQLException e) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    private int step() {
        return left.element().step().number();
    }

    private void untilGone(Connection connection) throws InterruptedException {
        boolean isSaid = false;
        try (connection) {
            while (true) {
                boolean isReached = ask(
                        connection,
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = " + REACHED
                                + " AND objid = " + step() + ")");
                if (isReached && !isSaid) {
                    isSaid = true;
                    System.out.println("at " + left.element().step());
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (SQLException e) {
            // the server was killed
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
