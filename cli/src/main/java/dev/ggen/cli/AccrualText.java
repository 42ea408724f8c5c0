package dev.ggen.cli;

import static dev.ggen.cli.TextTable.Side.LEFT;
import static dev.ggen.cli.TextTable.Side.RIGHT;

import dev.ggen.partner.forecast.Accrual;
import dev.ggen.partner.forecast.Accrual.Basis;
import dev.ggen.partner.forecast.Cover;
import dev.ggen.settlement.accrual.Accruals;
import dev.ggen.settlement.accrual.AgreementAccrual;
import dev.ggen.settlement.statement.Money;

/** Accruals as a terminal shows them: the figures, then what they rest on. */
final class AccrualText {
    private static final String NONE = "\u2013";

    private final Accruals accruals;
    private final TextStyle style;
    private final Shell shell;

    AccrualText(Accruals accruals, TextStyle style, Shell shell) {
        this.accruals = accruals;
        this.style = style;
        this.shell = shell;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Estimated ")
                .append(accruals.open().name())
                .append(" by what was recorded until ")
                .append(accruals.on())
                .append("; nothing written. Owed to the vendor, negative where it owes.\n\n");
        if (!accruals.findings().isEmpty()) {
            text.append(new FindingText(SourceLines.asSeenFrom(shell), style).text(accruals.findings()));
        }
        if (!accruals.agreements().isEmpty()) {
            text.append(figures()).append('\n').append(rests());
        }
        return text.toString();
    }

    private String figures() {
        TextTable table = TextTable.of(LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT)
                .row("agreement", "partner", "", "known", "low", "expected", "high");
        accruals.agreements().forEach(each -> row(table, each, each.name()));
        accruals.totals().forEach(each -> row(table, each, "together"));
        return table.text("");
    }

    private static void row(TextTable table, AgreementAccrual each, String name) {
        Accrual accrual = each.accrual();
        table.row(
                name,
                each.partner(),
                accrual.known().currency().getCode(),
                Money.digits(accrual.known()),
                accrual.band().map(band -> Money.digits(band.low())).orElse(NONE),
                accrual.expected().map(Money::digits).orElse(NONE),
                accrual.band().map(band -> Money.digits(band.high())).orElse(NONE));
    }

    private String rests() {
        StringBuilder text = new StringBuilder();
        accruals.agreements().forEach(each -> text.append(rests(each, each.name())));
        accruals.totals()
                .forEach(each -> text.append(rests(
                        each, "together in " + each.accrual().known().currency().getCode())));
        return text.toString();
    }

    private String rests(AgreementAccrual each, String name) {
        Accrual accrual = each.accrual();
        String months = count(accrual.months()) + range(each);
        String basis = accrual.months() == 0
                ? ""
                : accrual.basis() == Basis.PROPORTION
                        ? ", each in proportion to what was known of it when it was as old"
                        : ", each by how much it still came to when it was as old";
        return style.strong(name) + ": " + months + basis + ".\n" + "  " + band(each) + "\n";
    }

    private static String range(AgreementAccrual each) {
        return each.earlier().isEmpty()
                ? ""
                : ", " + each.earlier().getFirst().period().name() + " to "
                        + each.earlier().getLast().period().name();
    }

    private String band(AgreementAccrual each) {
        Accrual accrual = each.accrual();
        if (accrual.band().isEmpty()) {
            return "No band: it takes " + accruals.cover().fewestMonths() + " complete months to hold "
                    + percent(accruals.cover()) + " of the time.";
        }
        Cover holds = accrual.band().get().holds();
        String tried = each.trial().tried() == 0
                ? ""
                : " Of " + each.trial().tried() + (each.trial().tried() == 1 ? " month" : " months")
                        + " that can be tried so, it held " + each.trial().held() + ".";
        return "The band holds " + holds.hits() + " of " + holds.of() + " such months, if months go on as they did."
                + tried;
    }

    private static String percent(Cover cover) {
        return cover.hits() + " %";
    }

    private static String count(int months) {
        return months + (months == 1 ? " complete month" : " complete months");
    }
}
