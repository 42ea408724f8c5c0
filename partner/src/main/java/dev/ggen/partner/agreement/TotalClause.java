package dev.ggen.partner.agreement;

import java.util.List;

/**
 * A clause that goes by what other clauses of the agreement come to together. It shares no sale itself, and counts whole months.
 */
public sealed interface TotalClause extends Clause permits CountingClause, HoldbackClause {
    /** What it is for, as people read it. */
    String purpose();

    /** The numbers of the clauses that it counts, at least one, each once; all of them go by sales. */
    List<String> counted();

    /** Refuses what no such clause can have. */
    static void require(String number, String purpose, List<String> counted) {
        Clause.requireNumber(number);
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("clause " + number + " has a purpose");
        }
        if (counted.isEmpty() || counted.stream().distinct().count() < counted.size()) {
            throw new IllegalArgumentException("clause " + number + " counts at least one clause, and each once");
        }
    }
}
