package dev.ggen.settlement.explain;

import dev.ggen.partner.revenue.TransactionLine;
import java.util.ArrayList;
import java.util.List;

/** The first rows of many, and how many there were. */
final class RowSample {
    private final int most;
    private final List<TransactionLine> shown = new ArrayList<>();
    private long count;

    RowSample(int most) {
        this.most = most;
    }

    void take(TransactionLine row) {
        count++;
        if (shown.size() < most) {
            shown.add(row);
        }
    }

    List<TransactionLine> shown() {
        return List.copyOf(shown);
    }

    long count() {
        return count;
    }
}
