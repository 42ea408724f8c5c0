package dev.ggen.partner.settlement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Lines of days on which the agreement doesn't hold, in the same reports: another agreement's to settle, never under a clause of this one.
 *
 * @param firstDay the earliest of their days
 * @param rows how many lines
 */
public record OutsideTerm(LocalDate firstDay, long rows) {
    public OutsideTerm {
        Objects.requireNonNull(firstDay);
    }

    OutsideTerm plus(OutsideTerm other) {
        return new OutsideTerm(
                firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay, Math.addExact(rows, other.rows));
    }
}
