package dev.ggen.partner.settlement;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * The stable identity of a statement line: disputes, adjustments and explanations hang on it.
 *
 * @param agreement the agreement's id
 * @param clause the clause's number
 * @param currency the line's currency
 * @param segment first day of the stretch of the period on which the clause held
 */
public record LineId(String agreement, String clause, CurrencyUnit currency, LocalDate segment) {
    public LineId {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(segment);
    }

    static LineId of(Segment segment, CurrencyUnit currency) {
        return new LineId(segment.agreement(), segment.clause().number(), currency, segment.firstDay());
    }

    /** {@code AWS-2026/4.1/USD/2026-09-01}. */
    public String name() {
        return String.join("/", agreement, clause, currency.getCode(), segment.toString());
    }
}
