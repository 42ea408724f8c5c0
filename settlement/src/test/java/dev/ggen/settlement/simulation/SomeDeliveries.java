package dev.ggen.settlement.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A year's rows in files by chance: spread over one or two a month, some rows in several of them, some files twice. */
final class SomeDeliveries {
    private SomeDeliveries() {}

    static List<Delivery> of(Year year, Random random) {
        List<Delivery> delivered = new ArrayList<>();
        List<Row> before = new ArrayList<>();
        for (YearMonth month = year.first(); !month.isAfter(year.last()); month = month.plusMonths(1)) {
            YearMonth with = month;
            List<Row> rows = new ArrayList<>(
                    year.rows().stream().filter(row -> row.known().equals(with)).toList());
            Collections.shuffle(rows, random);
            before.addAll(rows);
            int cut = random.nextInt(rows.size() + 1);
            deliver(month + "-1.csv", month, rows.subList(0, cut), delivered);
            deliver(month + "-2.csv", month, withSome(before, rows.subList(cut, rows.size()), random), delivered);
            if (!delivered.isEmpty() && random.nextInt(4) == 0) {
                Delivery again = delivered.get(random.nextInt(delivered.size()));
                deliver(month + "-3.csv", month, again.rows(), delivered);
            }
        }
        return delivered;
    }

    private static void deliver(String name, YearMonth with, List<Row> rows, List<Delivery> delivered) {
        if (!rows.isEmpty()) {
            delivered.add(new Delivery(name, with, rows));
        }
    }

    /** New rows, and a few that were delivered before, or with them. */
    private static List<Row> withSome(List<Row> before, List<Row> fresh, Random random) {
        List<Row> rows = new ArrayList<>(fresh);
        before.stream().filter(row -> random.nextInt(10) == 0).forEach(rows::add);
        return rows;
    }
}
