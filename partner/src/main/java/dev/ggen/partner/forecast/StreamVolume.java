package dev.ggen.partner.forecast;

import dev.ggen.partner.revenue.Measure;
import java.util.Objects;

/**
 * How much of one stream would be sold. What goes with its sales, such as refunds and fees, moves as they do; units are counted apart.
 *
 * @param stream its id in the program
 * @param sales the customers' price
 * @param units how many
 */
public record StreamVolume(String stream, Volume sales, Volume units) {
    public StreamVolume {
        Objects.requireNonNull(stream);
        Objects.requireNonNull(sales);
        Objects.requireNonNull(units);
    }

    Volume of(Measure measure) {
        return measure == Measure.UNITS ? units : sales;
    }
}
