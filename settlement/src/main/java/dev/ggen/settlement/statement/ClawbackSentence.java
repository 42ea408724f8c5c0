package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Clawback;

/** How what takes a sale back counts, in words. */
public final class ClawbackSentence {
    private ClawbackSentence() {}

    /**
     * {@code What takes a sale back counts with the sale, by the terms and rates of its day, within 12 months of it; what comes later takes nothing
     * back.}
     */
    public static Words of(Clawback clawback) {
        return new Words()
                .say("What takes a sale back counts with the sale, by the terms and rates of its day, within ")
                .value(clawback.months() == 1 ? "1 month" : clawback.months() + " months")
                .say(" of it; what comes later takes nothing back.");
    }
}
