package dev.ggen.settlement.explain;

import dev.ggen.partner.settlement.Before;
import dev.ggen.partner.settlement.Step;
import dev.ggen.settlement.statement.Money;

/** One step of a line's arithmetic, as a calculation that can be done again. */
final class StepWords {
    private StepWords() {}

    static String of(Step step) {
        String words = calculation(step).replace('-', '\u2212');
        return step.month().map(month -> words + "   of " + month).orElse(words);
    }

    /** What earlier months had counted. */
    static String of(Before before) {
        String unit = switch (before.counts()) {
            case AMOUNT -> " counted";
            case UNITS -> " units counted";
            case EARNED -> " earned";
        };
        return before.quantity().toPlainString().replace('-', '\u2212') + unit + " since " + before.from() + " (over a "
                + before.over().word() + ")";
    }

    private static String calculation(Step step) {
        String gives = " = " + step.gives().plain();
        String quantity = step.quantity().toPlainString();
        String factor = step.factor().toPlainString();
        return switch (step.kind()) {
            case SHARE -> quantity + " × " + factor + gives + from(step, "");
            case PRICE -> quantity + " units × " + factor + gives + from(step, " units");
            case UPLIFT -> quantity + " of marked sales × " + factor + " (more)" + gives;
            case EARLIER_SHARE -> quantity + " of earlier months × " + factor + " (what changes)" + gives;
            case EARLIER_PRICE -> quantity + " units of earlier months × " + factor + " (what changes)" + gives;
            case CAP ->
                "at most " + factor + ", without it " + quantity + ": "
                        + step.gives().plain();
            case FLOOR ->
                "at least " + factor + ", without it " + quantity + ": "
                        + step.gives().plain();
            case BONUS ->
                quantity + " counted" + (step.gives().signum() < 0 ? ", below " : ", has reached ")
                        + Money.grouped(step.from()) + ":" + gives;
            case HOLD -> quantity + " × " + factor + " held back" + gives;
            case RELEASE -> "released" + gives;
            case FIXED -> "as the clause states" + gives;
        };
    }

    private static String from(Step step, String unit) {
        return step.from().signum() == 0 ? "" : "   from " + Money.grouped(step.from()) + unit + " on";
    }
}
