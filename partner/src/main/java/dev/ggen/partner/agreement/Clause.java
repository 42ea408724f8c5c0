package dev.ggen.partner.agreement;

import dev.ggen.partner.program.Party;
import java.util.Optional;

/** A numbered term of an agreement that money follows from. */
public sealed interface Clause permits SaleClause, FixedClause, TotalClause {
    /** The clause's number in the signed text, unique in its agreement: letters, digits, points and hyphens. */
    String number();

    /** Who gets what the clause gives. */
    Party receiver();

    /** The days on which it holds. */
    Validity validity();

    /** Does a month's result depend on months before it? */
    default boolean looksBack() {
        return false;
    }

    /** The record that lets its rates lie outside their range; empty where there is none, or no range. */
    default Optional<ApprovedException> approval() {
        return Optional.empty();
    }

    /** Refuses a number that can't stand in a line's identity. */
    static void requireNumber(String number) {
        if (!number.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,31}")) {
            throw new IllegalArgumentException("a clause number is like 4.1: " + number);
        }
    }
}
