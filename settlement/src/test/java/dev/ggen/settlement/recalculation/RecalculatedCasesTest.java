package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.settlement.agreement.ClauseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of clauses, recalculated by its script: it comes to what was worked out by hand, and to what the statement says. */
class RecalculatedCasesTest {
    private static final String TOLD = """
            SELECT strftime(month, '%Y-%m ') || clause || ' vendor ' || shown(vendor) || ' partner ' || shown(partner) || ', ' || owes
              || ' owes ' || shown(CASE owes WHEN 'partner' THEN vendor ELSE partner END)
            FROM rounded""";
    private static final String ADJUSTED = """
            SELECT strftime(settled_month(), '%Y-%m ') || 'adjusts ' || strftime(month, '%Y-%m ') || split_part(id, '/', 2) || ' vendor '
              || shown(vendor) || ' partner ' || shown(partner) || ', ' || owes || ' owes '
              || shown(CASE owes WHEN 'partner' THEN vendor ELSE partner END)
            FROM adjustment
            """;

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Duck duck;

    @BeforeAll
    static void open() throws SQLException {
        duck = Duck.open();
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @TestFactory
    Stream<DynamicTest> comeToWhatWasWorkedOut() throws IOException {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> recalculates(folder)));
        }
    }

    /** The last month's script goes over all months before it; where rows came late, each month says something of its own. */
    private static void recalculates(Path folder) throws IOException, SQLException {
        List<Path> months = CaseFolders.write(ClauseCase.of(folder), temporary.resolve(folder.getFileName()));
        List<String> expected = expected(folder);
        List<String> told = new ArrayList<>();
        if (expected.stream().anyMatch(line -> line.contains(" adjusts "))) {
            for (Path month : months) {
                told.addAll(recalculated(month, TOLD + " WHERE month = settled_month()"));
            }
        } else if (!months.isEmpty()) {
            told.addAll(recalculated(months.getLast(), TOLD));
        }
        assertEquals(
                String.join("\n", expected),
                String.join("\n", told.stream().sorted().toList()));
    }

    private static List<String> recalculated(Path month, String lines) throws IOException, SQLException {
        duck.recalculate(month);
        assertEquals(List.of(), duck.differences(), month::toString);
        List<String> told = new ArrayList<>(duck.ask(lines));
        if (Files.readString(month.resolve("recalculate.sql")).contains("TABLE adjustment ")) {
            told.addAll(duck.ask(ADJUSTED));
        }
        return told;
    }

    /** The lines without why something is adjusted, which is no figure, and without how parts of a base were converted. */
    private static List<String> expected(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.contains(" refused "))
                .filter(line -> !line.contains("   "))
                .map(line -> line.replaceAll(", (rows|counted|clawback|terms)$", ""))
                .sorted()
                .toList();
    }
}
