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
public record BasePart(Measure measure, ExactAmount sum, long rows) {
    public BasePart {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(sum);
    }

    BasePart plus(BasePart other) {
        return new BasePart(measure, sum.plus(other.sum), Math.addExact(rows, other.rows));
    }
}
