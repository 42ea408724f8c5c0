package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this room share: folders that other users get into, one-line queries, findings. */
final class Scratch {
    private Scratch() {}

    /** What was told to the user. */
    static final class Told {
        final List<String> lines = new CopyOnWriteArrayList<>();

        Surroundings surroundings() {
            return new Surroundings(System.getenv(), new SecureRandom(), lines::add);
        }
    }

    static Surroundings surroundings() {
        return new Told().surroundings();
    }

    /** JUnit's temporary folders are closed to others, and root's server runs as another user. */
    static Path opened(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    static String ask(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }

    static void run(Login login, String... statements) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one finding with which the action is refused. */
    static Finding refusal(Executable action) {
        List<Finding> findings =
                Assertions.assertThrows(FindingsException.class, action).findings();
        Assertions.assertEquals(1, findings.size(), () -> "one finding: " + findings);
        return findings.getFirst();
    }

    static List<String> ids(List<Finding> findings) {
        return new ArrayList<>(findings.stream().map(Finding::id).toList());
    }
}
