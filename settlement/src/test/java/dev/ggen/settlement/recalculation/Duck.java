package dev.ggen.settlement.recalculation;

import dev.ggen.settlement.build.StatementBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB, as an auditor runs it in a bundle's folder. */
public final class Duck implements AutoCloseable {
    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    static Duck open() throws SQLException {
        return new Duck(DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Runs a folder's script; what it made can be asked for until the next one. */
    void recalculate(Path folder) throws SQLException, IOException {
        run(folder, Files.readString(folder.resolve(StatementBuild.RECALCULATION_FILE)));
    }

    /** Runs a script in a folder. */
    void run(Path folder, String script) throws SQLException {
        execute("SET file_search_path = '" + folder.toAbsolutePath() + "'");
        execute(script);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only column of a query's rows. */
    List<String> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** Sums that aren't those of the rows. */
    List<String> differentSums() throws SQLException {
        return ask("SELECT item || ': ' || verdict FROM sum_comparison WHERE verdict = 'DIFFERENT' ORDER BY ALL");
    }

    /** Sums of which the bundle has no rows. */
    List<String> takenAsStated() throws SQLException {
        return ask("SELECT item FROM sum_comparison WHERE verdict = 'TAKEN AS STATED' ORDER BY ALL");
    }

    /** What isn't equal. */
    List<String> differences() throws SQLException {
        return ask(
                "SELECT part || ' ' || item || ': ' || verdict FROM comparison WHERE verdict <> 'equal' ORDER BY ALL");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
