package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;

/** One thread's way into an intake. */
@FunctionalInterface
public interface IntakeLane {
    /**
     * Takes a line; its file must be one that the intake was opened for.
     *
     * @param place where it stands in its file, as {@link RowPlace} has it
     */
    void add(TransactionLine line, int place);

    /** Takes a line of a file whose records are one line each. */
    default void add(TransactionLine line) {
        add(line, Math.toIntExact(line.line()));
    }
}
