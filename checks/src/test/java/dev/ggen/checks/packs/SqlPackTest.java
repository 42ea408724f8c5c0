package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.database.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pack {@code sql} makes is taken by PostgreSQL, and keeps out what the ontology doesn't allow. */
final class SqlPackTest {
    private static final String WORK = "00000000-0000-0000-0000-000000000001";
    private static final String PERSON = "00000000-0000-0000-0000-000000000002";

    @TempDir
    static Path folder;

    private static PackProject library;
    private static ThrowawayServer server;
    private static Connection books;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        server = ThrowawayServer.start();
        library = PackProject.synced(folder.resolve("library"), "sql", PackProject.CASES.resolve("library.ttl"), "");
        books = connect("library");
        run(books, library.file("schema.sql"));
        run(books, "insert into person (id, name) values ('%s', 'Ada')".formatted(PERSON));
        run(books, "insert into work (id, kind, title) values ('%s', 'Book', 'The sea')".formatted(WORK));
        run(books, "insert into book (id, isbn, pages) values ('%s', '9783161484100', 3)".formatted(WORK));
        run(books, "insert into work_creators values ('%s', 0, '%s')".formatted(WORK, PERSON));
    }

    @AfterAll
    static void close() throws SQLException {
        books.close();
        server.close();
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("sql", "library"), library.files());
    }

    @Test
    void a_shop_that_no_language_likes_is_made_into_a_schema_of_its_own() throws IOException, SQLException {
        PackProject made = PackProject.synced(
                folder.resolve("shop"), "sql", PackProject.CASES.resolve("shop.ttl"), "schema = \"shop\"");
        try (Connection shop = connect("shop")) {
            run(shop, made.file("schema.sql"));
            run(shop, "insert into oddity (\"default\", \"user\", \"select\") values ('a', 'b', 'c')");
            assertEquals(
                    "*/ \"\"\" ' ` ${x} \\ </script>", answer(shop, "select joke from oddity where \"user\" = 'b'"));
            assertEquals("'; DROP TABLE shop; --", answer(shop, """
                select col_description('shop.oddity'::regclass, ordinal_position)
                from information_schema.columns
                where table_schema = 'shop' and table_name = 'oddity' and column_name = 'default'\
                """));
        }
    }

    /** A statement and the SQLSTATE by which it is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not null | 23502 | insert into person (born) values ('1970-01-01')",
                "check | 23514 | update book set pages = 0",
                "check | 23514 | update book set price = -0.01",
                "domain | 23514 | update book set isbn = '12'",
                "enum | 22P02 | update book set binding = 'Velvet'",
                "too long | 23514 | update work set title = repeat('x', 201)",
                "abstract | 23514 | insert into work (kind, title) values ('Work', 'x')",
                "another kind | 23503 | insert into film (id) values ('00000000-0000-0000-0000-000000000001')",
                "no parent | 23503 | insert into book (id, isbn) values (gen_random_uuid(), '9783161484101')",
                "no such book | 23503 | update book set sequel_of = gen_random_uuid()",
                "twice | 23505 | insert into work_creators select work, 1, value from work_creators"
            })
    void what_the_ontology_does_not_allow_is_refused(String what, String state, String statement) {
        assertEquals(
                state,
                assertThrows(SQLException.class, () -> run(books, statement), what)
                        .getSQLState());
    }

    @Test
    void a_key_is_held_by_one_thing_only() throws SQLException {
        books.setAutoCommit(false);
        run(books, "insert into work (id, kind, title) values ('00000000-0000-0000-0000-000000000003', 'Book', 'x')");
        String again = "insert into book (id, isbn) values ('00000000-0000-0000-0000-000000000003', '9783161484100')";
        assertEquals(
                "23505",
                assertThrows(SQLException.class, () -> run(books, again)).getSQLState());
        books.rollback();
        books.setAutoCommit(true);
    }

    @Test
    void comments_say_what_the_ontology_says() throws SQLException {
        assertEquals("Whatever can be lent.", answer(books, "select obj_description('work'::regclass)"));
        assertEquals("cost (deprecated: use price)", answer(books, "select col_description('book'::regclass, 7)"));
    }

    private static Connection connect(String name) throws SQLException {
        return server.superuser(server.makeDatabase(name)).connect();
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
