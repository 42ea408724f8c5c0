package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckSessionTest {
    @Test
    void seesItsFolderAndNothingElse(@TempDir Path own, @TempDir Path other) throws Exception {
        Files.writeString(own.resolve("own.csv"), "a\n1\n");
        Files.writeString(other.resolve("other.csv"), "a\n1\n");
        try (DuckSession session = DuckSession.open(new RatingLimits(64, 1), own)) {
            session.execute("SELECT * FROM read_csv('" + own.resolve("own.csv") + "')");

            refuses(session, "SELECT * FROM read_csv('" + other.resolve("other.csv") + "')");
            refuses(session, "COPY (SELECT 1) TO '" + other.resolve("out.csv") + "'");
            refuses(session, "ATTACH '" + other.resolve("some.db") + "'");
            refuses(session, "INSTALL httpfs");
            refuses(session, "LOAD httpfs");
            refuses(session, "SET enable_external_access = true");
            refuses(session, "SET memory_limit = '10GB'");
        }
    }

    private static void refuses(DuckSession session, String sql) {
        assertThrows(SQLException.class, () -> session.execute(sql), sql);
    }
}
