package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;

/** One thread's way into an intake. */
@FunctionalInterface
public interface IntakeLane {
    /** Takes a line; its file must be one that the intake was opened for. */
    void add(TransactionLine line);
}
