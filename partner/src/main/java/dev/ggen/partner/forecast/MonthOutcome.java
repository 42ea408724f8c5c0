package dev.ggen.partner.forecast;

import dev.ggen.partner.settlement.StatementLine;
import java.util.List;

/** What became of an agreement's month under some terms. */
public sealed interface MonthOutcome {
    /** The lines that it comes to; none where it wasn't settled. */
    List<StatementLine> lines();

    /** Settled. */
    record Settled(List<StatementLine> lines) implements MonthOutcome {
        public Settled {
            lines = List.copyOf(lines);
        }
    }

    /** There is no such agreement under these terms: nothing is owed. */
    record Absent() implements MonthOutcome {
        @Override
        public List<StatementLine> lines() {
            return List.of();
        }
    }

    /** Something can't be settled: what would be owed isn't known. */
    record Refused() implements MonthOutcome {
        @Override
        public List<StatementLine> lines() {
            return List.of();
        }
    }
}
