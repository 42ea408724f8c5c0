package dev.ggen.settlement.simulation;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file as a partner delivers it: rows of any months, some of which may have been delivered before.
 *
 * @param with the month with whose reports it comes
 */
record Delivery(String name, YearMonth with, List<Row> rows) {
    Delivery {
        rows = List.copyOf(rows);
    }

    /** What files hold when each counts once, and each row: of the files in the order of their names. */
    record Frozen(List<KeySum> sums, List<ControlTotals> totals) {}

    /** Counts every row once. */
    static Frozen freeze(List<Delivery> delivered) {
        Set<String> files = new HashSet<>();
        Set<String> counted = new HashSet<>();
        List<KeySum> sums = new ArrayList<>();
        List<ControlTotals> totals = new ArrayList<>();
        for (Delivery file : delivered) {
            if (files.add(file.digest())) {
                List<Row> fresh = file.rows().stream()
                        .filter(row -> counted.add(row.id()))
                        .toList();
                fresh.forEach(row -> sums.add(row.sum()));
                totals.addAll(file.totals(fresh));
            }
        }
        return new Frozen(summed(sums), totals);
    }

    private static List<KeySum> summed(List<KeySum> rows) {
        SortedMap<SumKey, KeySum> summed = new TreeMap<>();
        rows.forEach(row -> summed.merge(
                row.key(),
                row,
                (one, other) -> new KeySum(
                        one.key(), one.sumMillionths().add(other.sumMillionths()), one.rows() + other.rows())));
        return List.copyOf(summed.values());
    }

    private String digest() {
        String ids = rows.stream().map(Row::id).collect(Collectors.joining("\n"));
        return Digest.of(ids.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private List<ControlTotals> totals(List<Row> fresh) {
        SortedMap<YearMonth, Long> rowsOf = new TreeMap<>();
        rows.forEach(row -> rowsOf.merge(row.month(), 1L, Long::sum));
        return rowsOf.entrySet().stream()
                .map(month -> totals(
                        month.getKey(),
                        month.getValue(),
                        fresh.stream()
                                .filter(row -> row.month().equals(month.getKey()))
                                .count()))
                .toList();
    }

    private ControlTotals totals(YearMonth month, long all, long fresh) {
        return new ControlTotals(
                name,
                digest(),
                month,
                all,
                fresh,
                all - fresh,
                new TreeMap<>(),
                List.of(),
                Optional.of(month.atDay(1)),
                Optional.of(month.atEndOfMonth()));
    }
}
