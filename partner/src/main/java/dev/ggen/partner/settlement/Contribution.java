package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What some sums add to one line: the way forward, from what was reported to where it counts.
 *
 * @param month of which the line is
 * @param segment the clause under which they count, on its days
 * @param parts what of them is counted, in the order of {@link dev.ggen.partner.revenue.Measure}; none where they are only compared with the line
 * @param base what they add to what is shared
 * @param earned what the clause's scale and uplifts give its receiver of them alone: their part of a line that is {@link
 *     StatementLine#isProportional}, exactly
 */
public record Contribution(
        YearMonth month, RateSegment segment, List<BasePart> parts, ExactAmount base, ExactAmount earned) {
    public Contribution {
        Objects.requireNonNull(month);
        Objects.requireNonNull(segment);
        Objects.requireNonNull(base);
        Objects.requireNonNull(earned);
        parts = List.copyOf(parts);
    }

    static Contribution of(YearMonth month, RateSegment segment, List<BasePart> parts, Counted counted) {
        ExactAmount base = segment.clause() instanceof UnitPriceClause ? counted.earned() : counted.base();
        return new Contribution(month, segment, parts, base, counted.earned());
    }

    /** The id of the line. */
    public LineId line() {
        return LineId.of(segment, base.currency());
    }

    /** What a party gets of them before rounding, where the line is proportional. */
    public ExactAmount share(Party party) {
        return party == segment.clause().receiver() ? earned : base.minus(earned);
    }
}
