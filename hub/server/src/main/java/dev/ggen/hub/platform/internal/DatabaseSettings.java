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
    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    @Bean
    HikariDataSource dataSource(HubSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("hub");
        pool.setJdbcUrl(settings.database().url());
        pool.setUsername(settings.database().user());
        pool.setPassword(settings.database().password());
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        pool.addDataSourceProperty("ApplicationName", "ggen");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(pool);
    }

    @Bean
    ConnectionProvider connections(DataSource source) {
        return new ScopedConnections(source);
    }
}
