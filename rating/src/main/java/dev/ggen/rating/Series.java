package dev.ggen.rating;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;

/** A sum's key without its day: few enough to be numbered. */
record Series(String source, String product, Measure measure, String currency) {
    static Series of(TransactionLine line) {
        return new Series(line.source(), line.product(), line.measure(), line.currency());
    }

    SumKey key(LocalDate day) {
        return new SumKey(source, product, measure, day, currency);
    }

    /** Made of the texts' own hashes, which strings remember; this is asked once for every line. */
    @Override
    public int hashCode() {
        return ((source.hashCode() * 31 + product.hashCode()) * 31
                                + measure.name().hashCode())
                        * 31
                + currency.hashCode();
    }
}
