package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import java.time.LocalDate;

/** A clause on days of the settled period: what one statement line comes from. */
public sealed interface Segment permits RateSegment, FixedSegment, TotalSegment {
    /** The agreement's id. */
    String agreement();

    Clause clause();

    /** The days that it covers. */
    Validity days();

    /** Who has the other's money, or owes by itself, and passes it on. */
    Party owes();

    /** What its lines are named after. */
    default LocalDate firstDay() {
        return days().from();
    }
}
