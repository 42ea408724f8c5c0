package dev.ggen.cli;

import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;

/** A month as an option names it. */
final class MonthArgument {
    private MonthArgument() {}

    /**
     * Reads it.
     *
     * @throws FindingsException when it is no month such as 2026-09
     */
    static Period read(String option, String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new FindingsException(Finding.red("argument-unusable", option + " " + text + " can't be used")
                    .withAllowed("a month such as 2026-09"));
        }
    }
}
