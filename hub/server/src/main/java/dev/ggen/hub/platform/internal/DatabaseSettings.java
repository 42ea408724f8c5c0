package dev.ggen.hub.platform.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ggen.hub.platform.HubSettings;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the hub reaches its database. */
@Configuration(proxyBeanMethods = false)
final class DatabaseSettings {
    private static final int MOST_CONNECTIONS = 20;

    /** A server that is there answers much sooner; one behind a broken line holds nobody up for longer. */
    private static final long CHECKED_WITHIN_MILLIS = 1_000;

    /** Making a connection may take longer than somebody waits for one: it is there for the next. */
    private static final String SECONDS_TO_CONNECT = "10";

    @Bean
    HikariDataSource dataSource(HubSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("hub");
        pool.setJdbcUrl(settings.database().url());
        pool.setUsername(settings.database().user());
        pool.setPassword(settings.database().password());
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(HubPool.LOOK_EVERY_MILLIS);
        pool.setValidationTimeout(CHECKED_WITHIN_MILLIS);
        pool.addDataSourceProperty("loginTimeout", SECONDS_TO_CONNECT);
        pool.addDataSourceProperty("ApplicationName", "ggen");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HubPool(pool);
    }

    @Bean
    ConnectionProvider connections(DataSource source) {
        return new ScopedConnections(source);
    }
}
