package dev.ggen.rating;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;

/** A sum's key without its day: few enough to be numbered. */
record Series(String source, String product, Measure measure, String currency, SaleAttributes attributes) {
    static Series of(TransactionLine line) {
        return new Series(line.source(), line.product(), line.measure(), line.currency(), line.attributes());
    }

    SumKey key(LocalDate day) {
        return new SumKey(source, product, measure, day, currency, attributes);
    }

    boolean isOf(TransactionLine line) {
        return product.equals(line.product())
                && measure == line.measure()
                && source.equals(line.source())
                && currency.equals(line.currency())
                && attributes.equals(line.attributes());
    }
}
