package dev.ggen.hub.database;

import java.sql.SQLException;
import java.sql.Statement;

/** How values are written in a backup: the same whatever the server, the database or the role are set to. */
final class CopyFormat {
    private CopyFormat() {}

    /** For the running transaction. */
    static void set(Statement statement) throws SQLException {
        statement.execute("SET LOCAL datestyle = 'ISO, YMD'");
        statement.execute("SET LOCAL intervalstyle = 'postgres'");
        statement.execute("SET LOCAL timezone = 'UTC'");
        statement.execute("SET LOCAL bytea_output = 'hex'");
        statement.execute("SET LOCAL extra_float_digits = 1"); // shortest text that reads back as the same number
        statement.execute("SET LOCAL statement_timeout = 0"); // a large table takes as long as it takes
    }
}
