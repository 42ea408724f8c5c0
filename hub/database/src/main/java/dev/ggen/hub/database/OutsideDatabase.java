package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that somebody else runs: signs in as the owner and as the application, and looks whether both can work there. */
final class OutsideDatabase {
    private static final int OLDEST = Machine.MAJOR * 10_000;
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private OutsideDatabase() {}

    static Database reach(String url, Surroundings surroundings) {
        Database database = new Database(OutsideUrl.jdbc(url), Passwords.of(surroundings.environment()));
        List<Finding> findings = new ArrayList<>();
        try (Connection owner = connect(database.login(Role.OWNER), surroundings)) {
            findings.addAll(suitability(owner));
        } catch (SQLException e) {
            throw new FindingsException(ConnectTrouble.of(e, database.login(Role.OWNER)));
        }
        Login app = database.login(Role.APP);
        try (Connection connection = app.connect()) {
            findings.addAll(CatalogueCheck.roles(connection));
        } catch (SQLException e) {
            findings.add(ConnectTrouble.of(e, app));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return database;
    }

    private static Connection connect(Login login, Surroundings surroundings) throws SQLException {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        for (boolean isTold = false; ; isTold = true) {
            try {
                return login.connect();
            } catch (SQLException e) {
                if (!ConnectTrouble.CANNOT_CONNECT_NOW.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                if (!isTold) {
                    surroundings.tell().accept("The database is starting; waiting for it");
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException trouble) throws SQLException {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    private static List<Finding> suitability(Connection owner) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String query = "SELECT current_setting('server_version_num')::int, current_setting('server_version'),"
                + " current_setting('server_encoding'), pg_is_in_recovery() OR"
                + " current_setting('default_transaction_read_only')::boolean,"
                + " has_database_privilege(current_database(), 'CREATE')";
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            if (found.getInt(1) < OLDEST) {
                findings.add(Finding.red("database-too-old", "the database is a PostgreSQL " + found.getString(2))
                        .withAllowed("PostgreSQL " + Machine.MAJOR + " or newer"));
            }
            if (!found.getString(3).equals("UTF8")) {
                findings.add(Finding.red("database-encoding", "the database keeps its texts in " + found.getString(3))
                        .withAllowed("UTF8"));
            }
            if (found.getBoolean(4)) {
                findings.add(Finding.red("database-read-only", "the database can only be read: a replica, perhaps")
                        .withHint("Name the primary with --database-url"));
            }
            if (!found.getBoolean(5)) {
                findings.add(Finding.red(
                                "database-privileges", Role.OWNER.roleName() + " may not make schemas in the database")
                        .withHint("ALTER DATABASE … OWNER TO " + Role.OWNER.roleName()));
            }
        }
        return findings;
    }
}
