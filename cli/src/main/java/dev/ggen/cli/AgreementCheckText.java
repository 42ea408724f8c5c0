package dev.ggen.cli;

import dev.ggen.receipt.Severity;
import dev.ggen.settlement.agreement.CheckedAgreements;

/** A check of agreements as a terminal shows it: each finding with the line it is about, and a line that sums up. */
final class AgreementCheckText {
    private final CheckedAgreements checked;
    private final TextStyle style;

    AgreementCheckText(CheckedAgreements checked, TextStyle style) {
        this.checked = checked;
        this.style = style;
    }

    String text() {
        return new FindingText(SourceLines.of(checked.sources()), style).text(checked.findings()) + summary() + "\n";
    }

    private String summary() {
        long red = checked.count(Severity.RED);
        long yellow = checked.count(Severity.YELLOW);
        long green = checked.count(Severity.GREEN);
        Severity worst = red > 0 ? Severity.RED : yellow > 0 ? Severity.YELLOW : Severity.GREEN;
        return style.severity(worst, red + " red, " + yellow + " yellow, " + green + " green") + ", "
                + checked.agreements() + (checked.agreements() == 1 ? " agreement" : " agreements") + " checked";
    }
}
