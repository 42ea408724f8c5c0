package dev.ggen.hub.settlement;

import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.receipt.Finding;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What tried terms would have moved.
 *
 * @param agreements by currency, those whose partner gains most first
 * @param totals one for each currency
 * @param reportFindings what was found in the reports
 * @param oldFindings what was found under the terms that hold
 * @param newFindings what was found under the terms that were tried
 */
public record ReplaySheet(
        ReplayView view,
        List<Agreement> agreements,
        List<Total> totals,
        List<Finding> reportFindings,
        List<Finding> oldFindings,
        List<Finding> newFindings) {
    public ReplaySheet {
        agreements = List.copyOf(agreements);
        totals = List.copyOf(totals);
        reportFindings = List.copyOf(reportFindings);
        oldFindings = List.copyOf(oldFindings);
        newFindings = List.copyOf(newFindings);
    }

    /** Agreements of one currency together; {@code leftOut} months of them are refused and in neither. */
    public record Total(Result old, Result now, Result difference, long leftOut) {}

    /** One agreement over all months. */
    public record Agreement(
            String id,
            String partner,
            String currency,
            Result old,
            Result now,
            Result difference,
            long leftOut,
            List<Month> months) {
        public Agreement {
            months = List.copyOf(months);
        }

        /** How many statements say something else. */
        public long statementsMoved() {
            return months.stream().filter(month -> !month.moved().isEmpty()).count();
        }

        /** How many of their lines. */
        public long linesMoved() {
            return months.stream().mapToLong(month -> month.moved().size()).sum();
        }
    }

    /** What became of a month under some terms. */
    public enum Outcome {
        SETTLED,
        NO_AGREEMENT,
        REFUSED
    }

    /**
     * A month of an agreement.
     *
     * @param difference empty where it is refused under either terms
     * @param moved the lines by which somebody owes or has something else
     */
    public record Month(
            YearMonth month,
            Outcome before,
            Outcome after,
            Optional<Result> old,
            Optional<Result> now,
            Optional<Result> difference,
            List<Line> moved) {
        public Month {
            moved = List.copyOf(moved);
        }
    }

    /** A line that moved. */
    public record Line(String id, String clause, Optional<Side> old, Optional<Side> now, Result difference) {
        /** The day on which its stretch begins. */
        public String from() {
            return id.substring(id.lastIndexOf('/') + 1);
        }
    }

    /**
     * A line under some terms.
     *
     * @param sentence what its clause says
     * @param amount what that party owes by it
     */
    public record Side(String sentence, Party owes, Amount amount) {}
}
