package dev.ggen.partner.settlement;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.revenue.Measure;
import java.util.List;
import java.util.Objects;

/**
 * What one measure adds to a base.
 *
 * @param measure what was summed
 * @param sum the exact sum
 * @param rows how many transaction lines
 * @param converted what of the sum was reported in other currencies, by currency and day of the rate
 */
public record BasePart(Measure measure, ExactAmount sum, long rows, List<Converted> converted) {
    public BasePart {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(sum);
        converted = List.copyOf(converted);
    }

    /** A sum that was reported in the agreement's currency. */
    BasePart(Measure measure, ExactAmount sum, long rows) {
        this(measure, sum, rows, List.of());
    }

    BasePart plus(BasePart other) {
        return new BasePart(
                measure,
                sum.plus(other.sum),
                Math.addExact(rows, other.rows),
                Converted.merged(converted, other.converted));
    }

    /** A fraction of it, exactly; of whole rows. */
    BasePart times(Rate fraction) {
        return new BasePart(
                measure,
                sum.times(fraction),
                rows,
                converted.stream().map(each -> each.times(fraction)).toList());
    }

    BasePart negated() {
        return new BasePart(
                measure,
                sum.negated(),
                rows,
                converted.stream().map(Converted::negated).toList());
    }
}
