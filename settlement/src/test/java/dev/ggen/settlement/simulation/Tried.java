package dev.ggen.settlement.simulation;

import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.settlement.simulation.SomeYear.Chosen;
import java.util.Collection;
import java.util.Optional;

/** What was really tried. */
final class Tried {
    private int settled;
    private int refused;
    private long rows;
    private long adjustments;
    private int converting;
    private int renegotiated;
    private int shared;
    private int crashes;

    /** A year, and its books where it could be settled. */
    record Outcome(Chosen chosen, Optional<Books> books, int crashes) {}

    void count(Outcome outcome) {
        crashes += outcome.crashes();
        outcome.books().ifPresentOrElse(books -> count(outcome.chosen(), books), () -> refused++);
    }

    private void count(Chosen chosen, Books books) {
        settled++;
        rows += chosen.year().rows().size();
        adjustments += books.settled().values().stream()
                .map(month -> month.adjustments())
                .flatMap(Collection<Adjustment>::stream)
                .count();
        converting += books.snapshots().lastEntry().getValue().rates().isEmpty() ? 0 : 1;
        renegotiated += chosen.year().signed().size() > 1 ? 1 : 0;
        shared += chosen.splits().isEmpty() ? 0 : 1;
    }

    int settled() {
        return settled;
    }

    String told() {
        return "%,d partner-years with %,d rows and %,d adjustments, of them %,d with other currencies, %,d renegotiated, %,d shared with others; %,d processes ended while closing; %,d more that an agreement refuses"
                .formatted(settled, rows, adjustments, converting, renegotiated, shared, crashes, refused);
    }
}
