package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.rating.DuckRatingEngine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleReportsTest {
    private static final Path EXAMPLES = Path.of("../examples/settlement/transactions");

    @Test
    void exampleReportsSumToWhatWasWorkedOutWithoutThisCode(@TempDir Path cache) throws IOException {
        FrozenReports frozen = ReportCases.read(ReportCases.reportsIn(EXAMPLES), cache)
                .frozen()
                .orElseThrow();
        Map<String, BigDecimal> sums = new TreeMap<>();
        new DuckRatingEngine(ReportCases.LIMITS)
                .sums(frozen.lines(), sum -> sums.merge(key(sum), amount(sum), BigDecimal::add));

        List<String> told = new ArrayList<>();
        sums.forEach((key, amount) ->
                told.add(key + " " + amount.stripTrailingZeros().toPlainString()));
        assertEquals(Files.readAllLines(Path.of("src/test/resources/cases/example-sums.txt")), told);
    }

    @Test
    void theOrderOfFilesChangesNothing(@TempDir Path cache, @TempDir Path other) throws IOException {
        List<ReportInput> reversed = new ArrayList<>(ReportCases.reportsIn(EXAMPLES));
        Collections.reverse(reversed);

        assertEquals(
                ReportCases.told(ReportCases.read(ReportCases.reportsIn(EXAMPLES), cache)),
                ReportCases.told(ReportCases.read(reversed, other)));
    }

    private static String key(KeySum sum) {
        String product = sum.key().product().isEmpty() ? "-" : sum.key().product();
        return sum.key().source() + " " + sum.key().measure() + " " + product + " "
                + sum.key().currency();
    }

    private static BigDecimal amount(KeySum sum) {
        return new BigDecimal(sum.sumMillionths(), 6);
    }
}
