package dev.ggen.hub.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.HubSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often somebody looks for a connection before he is told that there is none. */
class HubPoolTest {
    private static final int SHORTEST_LOOK_MILLIS = 250;

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aDatabaseThatIsGoneIsToldSoonAndSoonerOnceItIsKnown() {
        HikariConfig config = config("jdbc:postgresql://127.0.0.1:1/nobody-listens-here");
        config.setInitializationFailTimeout(-1);
        try (HubPool pool = new HubPool(config)) {
            assertThrows(SQLTransientConnectionException.class, pool::getConnection);
            assertEquals(HubPool.MOST_LOOKS_AT_NOTHING, looks.get());

            assertThrows(SQLTransientConnectionException.class, pool::getConnection);
            assertEquals(HubPool.MOST_LOOKS_AT_NOTHING + 1, looks.get());
        }
    }

    @Test
    void whoeverFindsAllConnectionsTakenWaitsForHisTurn() throws SQLException {
        HubSettings.Database database = TestHub.shared().part(HubSettings.class).database();
        HikariConfig config = config(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        try (HubPool pool = new HubPool(config)) {
            try (Connection taken = pool.getConnection()) {
                assertThrows(SQLTransientConnectionException.class, pool::getConnection);
                assertEquals(HubPool.MOST_LOOKS, looks.get());
                assertTrue(taken.isValid(1));
            }
            try (Connection free = pool.getConnection()) {
                assertTrue(free.isValid(1));
            }
        }
    }

    private HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(SHORTEST_LOOK_MILLIS);
        config.setMetricsTrackerFactory((name, stats) -> new IMetricsTracker() {
            @Override
            public void recordConnectionTimeout() {
                looks.incrementAndGet();
            }
        });
        return config;
    }
}
