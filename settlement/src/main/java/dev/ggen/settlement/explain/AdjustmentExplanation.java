package dev.ggen.settlement.explain;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.statement.Money;

/** One adjustment in words: what was posted, and the line as it comes to now. */
final class AdjustmentExplanation {
    private final Adjustment adjustment;
    private final OpenedBundle.Contents contents;
    private final int mostRows;

    AdjustmentExplanation(Adjustment adjustment, OpenedBundle.Contents contents, int mostRows) {
        this.adjustment = adjustment;
        this.contents = contents;
        this.mostRows = mostRows;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Adjusts " + adjustment.month() + ", line " + adjustment.line() + ": " + owes());
        line(text, "  Reason       " + reason());
        line(
                text,
                "  Posted       "
                        + adjustment
                                .posted()
                                .map(line -> shares(line.vendor(), line.partner()) + ", of a base of "
                                        + Money.grouped(line.base().value()))
                                .orElse("nothing"));
        adjustment
                .now()
                .ifPresentOrElse(
                        now -> text.append(new LineExplanation(now, contents, mostRows)
                                .text()
                                .replaceFirst("^Line ", "Now, line ")),
                        () -> line(text, "  Now          no such line"));
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(LineExplanation.inLine(words)).append('\n');
    }

    private String owes() {
        Party owes = adjustment.owes();
        Amount amount = adjustment.amount();
        return name(owes) + " owes " + name(owes.other()) + " "
                + Money.words(amount.signum() < 0 ? amount.negated() : amount)
                + (amount.signum() < 0 ? " less" : " more");
    }

    private String reason() {
        return switch (adjustment.reason()) {
            case ROWS -> "rows of the month came late, were corrected or are gone";
            case COUNTED -> "its own rows are the same; what was counted before it has changed";
            case CLAWBACK -> "sales of the month were taken back since, at its terms";
            case TERMS -> "the agreement or the program says something else of the month than it did";
        };
    }

    private String shares(Amount vendor, Amount partner) {
        return name(Party.VENDOR) + " " + Money.digits(vendor) + ", " + name(Party.PARTNER) + " "
                + Money.digits(partner);
    }

    private String name(Party party) {
        return switch (party) {
            case VENDOR -> contents.inputs().program().vendor();
            case PARTNER -> contents.inputs().partner().name();
        };
    }
}
