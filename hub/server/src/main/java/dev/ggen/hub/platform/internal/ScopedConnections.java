package dev.ggen.hub.platform.internal;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives jOOQ the running transaction's connection, and none outside: a query without a scope would see nothing and say so to nobody. */
final class ScopedConnections implements ConnectionProvider {
    private final DataSourceConnectionProvider connections;

    ScopedConnections(DataSource source) {
        this.connections = new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source));
    }

    @Override
    public Connection acquire() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a query stands outside of a transaction: go through Transactions");
        }
        return connections.acquire();
    }

    @Override
    public void release(Connection connection) {
        connections.release(connection);
    }
}
