package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportFormat;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of every format, as the script reads them, are those that were frozen: over all cases of reports in which nothing is refused. */
class ReportRowsTest {
    private static final Path CASES = Path.of("src/test/resources/cases/report");
    private static final String COUNTED = """
            SELECT DISTINCT concat_ws(' ', source, id, measure, product, day, currency, amount, mark, since, sold_on) FROM report_row
            """;

    private static final String PLACES = Places.macro("amount_decimals", "6")
            + Places.macro("factor_decimals", "0")
            + Places.macro("minor_digits", "2")
            + Places.macro("minor_per_unit", "100")
            + Places.macro("term_from", "DATE '2026-01-01'");

    @TempDir
    private static Path temporary;

    @Test
    void areThoseThatWereFrozen() throws IOException, SQLException {
        Set<ReportFormat> seen = EnumSet.noneOf(ReportFormat.class);
        try (Stream<Path> folders = Files.list(CASES);
                Duck duck = Duck.open()) {
            for (Path folder : folders.sorted().toList()) {
                Optional<FrozenReports> frozen = frozen(folder);
                if (frozen.isPresent()) {
                    assertEquals(counted(frozen.get()), read(frozen.get(), folder, duck), folder::toString);
                    frozen.get().files().forEach(file -> seen.add(file.format()));
                }
            }
        }
        assertEquals(EnumSet.allOf(ReportFormat.class), seen);
    }

    private static Optional<FrozenReports> frozen(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<ReportInput> inputs = files.filter(file -> !file.endsWith("expected.txt"))
                    .sorted()
                    .map(file -> ReportInput.of(Objects.toString(file.getFileName()), file))
                    .toList();
            Path cache = Files.createTempDirectory(temporary, "frozen");
            return new Reports(new DuckRatingEngine(new RatingLimits(128, 2)), 2)
                    .freeze(inputs, cache)
                    .frozen();
        }
    }

    private static String counted(FrozenReports frozen) {
        List<String> rows = new ArrayList<>();
        frozen.files().stream()
                .map(ReportFile::source)
                .distinct()
                .forEach(source -> frozen.lines(source, line -> rows.add(told(line))));
        return rows.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String told(TransactionLine line) {
        Stream<Object> always = Stream.of(
                line.source(),
                line.rowId(),
                line.measure(),
                line.product(),
                line.day(),
                line.currency(),
                line.amountMillionths(),
                line.attributes().mark());
        Stream<Object> days =
                Stream.of(line.attributes().since(), line.attributes().soldOn()).flatMap(Optional::stream);
        return Stream.concat(always, days).map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String read(FrozenReports frozen, Path folder, Duck duck) throws IOException, SQLException {
        Path unpacked = Files.createTempDirectory(temporary, "unpacked");
        Path reports = Files.createDirectories(unpacked.resolve("inputs/reports"));
        for (ReportFile file : frozen.files()) {
            Files.copy(folder.resolve(file.name()), reports.resolve(file.name()));
        }
        StringBuilder sql =
                new StringBuilder(PLACES).append(SqlPart.ARITHMETIC.sql()).append(SqlPart.ROWS.sql());
        new ReportTerms(frozen.files())
                .rows()
                .forEach((part, before) -> sql.append(before).append(part.sql()));
        duck.run(unpacked, sql.toString());
        return duck.ask(COUNTED).stream().sorted().collect(Collectors.joining("\n"));
    }
}
