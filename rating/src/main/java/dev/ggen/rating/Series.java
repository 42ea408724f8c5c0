package dev.ggen.rating;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;

/** A sum's key without its day: few enough to be numbered. */
record Series(String source, String product, Measure measure, String currency) {
    static Series of(TransactionLine line) {
        return new Series(line.source(), line.product(), line.measure(), line.currency());
    }
}
