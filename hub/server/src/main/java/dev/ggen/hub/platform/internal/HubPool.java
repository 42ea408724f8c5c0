package dev.ggen.hub.platform.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells a database that is gone from a pool that is busy, so that people hear of an outage soon and are waited for in a crowd.
 *
 * <p>Whoever finds no connection free looks again every second. While there are some, and others have them, he waits for his turn. Where there is
 * none at all the database is gone: the first to see that waits for as long as a PostgreSQL takes to start again, those after him one second.
 */
final class HubPool extends HikariDataSource {
    /** How long one look for a connection takes. */
    static final long LOOK_EVERY_MILLIS = 1_000;

    /** How often somebody looks while others have the connections. */
    static final int MOST_LOOKS = 10;

    /** How often while there are none. */
    static final int MOST_LOOKS_AT_NOTHING = 3;

    private volatile boolean isGone;

    HubPool(HikariConfig config) {
        super(config);
    }

    /**
     * A connection.
     *
     * @throws SQLTransientConnectionException when the database is gone, or all connections stay taken
     */
    @Override
    public Connection getConnection() throws SQLException {
        for (int looks = 1; ; looks++) {
            try {
                Connection connection = super.getConnection();
                isGone = false;
                return connection;
            } catch (SQLTransientConnectionException none) {
                boolean isNothingThere = getHikariPoolMXBean().getTotalConnections() == 0;
                if (looks == MOST_LOOKS || (isNothingThere && (isGone || looks >= MOST_LOOKS_AT_NOTHING))) {
                    isGone = isNothingThere;
                    throw none;
                }
            }
        }
    }
}
