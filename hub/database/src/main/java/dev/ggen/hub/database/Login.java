package dev.ggen.hub.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How one role signs in to one database.
 *
 * @param url JDBC address, without user and password
 */
public record Login(String url, String user, String password) {
    /** Opens a connection for each that is asked for; whoever needs a pool puts one in front. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("ggen");
        return source;
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Without the password, so that it can't reach a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
