package dev.ggen.partner.settlement;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.Measure;
import java.util.Objects;

/**
 * What one measure adds to a base.
 *
 * @param measure what was summed
 * @param sum the exact sum
 * @param rows how many transaction lines
 */
public record MeasureSum(Measure measure, ExactAmount sum, long rows) {
    public MeasureSum {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(sum);
    }

    MeasureSum plus(MeasureSum other) {
        return new MeasureSum(measure, sum.plus(other.sum), Math.addExact(rows, other.rows));
    }
}
