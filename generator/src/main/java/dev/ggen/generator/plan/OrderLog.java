package dev.ggen.generator.plan;

import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.query.RowOrder;
import dev.ggen.generator.query.Rows;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers the queries whose rows their columns had to order; safe for any number of threads. */
final class OrderLog {
    /** The most places that one finding shows. */
    private static final int MOST_PLACES = 20;

    private final Set<String> completed = new ConcurrentSkipListSet<>();
    private final Set<String> unstated = new ConcurrentSkipListSet<>();

    void note(QuerySource source, Rows rows) {
        OwnQueries.noteOrder(rows.order());
        note(source, rows.order());
    }

    /** Notes an order that an earlier run found. */
    void note(QuerySource source, RowOrder order) {
        String place = source.file() + "\n" + source.firstLine();
        switch (order) {
            case RowOrder.COMPLETED -> completed.add(place);
            case RowOrder.UNSTATED -> unstated.add(place);
            case RowOrder.STATED -> {}
        }
    }

    /** At most two, both green: they tell where the order comes from, and nothing is wrong with it. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!completed.isEmpty()) {
            findings.add(finding(
                    "order-completed",
                    completed,
                    "ORDER BY leaves rows equal that differ, in " + counted(completed) + "; their columns order them"));
        }
        if (!unstated.isEmpty()) {
            findings.add(finding(
                    "order-unstated",
                    unstated,
                    counted(unstated) + " without ORDER BY: rows are ordered by their columns, from left to right"));
        }
        return findings;
    }

    private static String counted(Set<String> places) {
        return places.size() == 1 ? "1 query" : places.size() + " queries";
    }

    private static Finding finding(String id, Set<String> places, String message) {
        Place[] shown = places.stream()
                .limit(MOST_PLACES)
                .map(place -> place.split("\n"))
                .map(parts -> Place.ofLine(parts[0], Integer.parseInt(parts[1]), ""))
                .toArray(Place[]::new);
        return Finding.green(id, message, shown);
    }
}
