package dev.ggen.cli;

import static dev.ggen.cli.TextTable.Side.LEFT;
import static dev.ggen.cli.TextTable.Side.RIGHT;

import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.replay.AgreementReplay;
import dev.ggen.settlement.replay.Replay;
import dev.ggen.settlement.replay.ReplayRequest;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.statement.Money;
import java.util.List;

/** A replay as a terminal shows it: who gains and loses, what is refused, then which lines move and why. */
final class ReplayText {
    private final Replay replay;
    private final ReplayRequest request;
    private final TextStyle style;
    private final Shell shell;

    ReplayText(Replay replay, ReplayRequest request, TextStyle style, Shell shell) {
        this.replay = replay;
        this.request = request;
        this.style = style;
        this.shell = shell;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Replayed ").append(months()).append(", nothing written.\n");
        text.append("  old  ").append(folders(request.old())).append('\n');
        text.append("  new  ").append(folders(request.now())).append("\n\n");
        text.append(findings());
        if (!replay.agreements().isEmpty()) {
            text.append(gains()).append('\n');
            replay.agreements().forEach(each -> text.append(ReplayMoves.text(each, style)));
            text.append(summary()).append('\n');
        }
        return text.toString();
    }

    private String months() {
        int count = request.months().size();
        return replay.from().name() + " to " + replay.to().name() + " (" + count + (count == 1 ? " month" : " months")
                + ")";
    }

    private static String folders(TermsFolders terms) {
        return terms.program().shown() + " with " + terms.agreements().shown()
                + terms.changed()
                        .map(changed -> ", changed by " + changed.shown())
                        .orElse("");
    }

    /** Each finding once: of the reports, under both, and under one of them. */
    private String findings() {
        List<Finding> both = replay.oldFindings().stream()
                .filter(replay.nowFindings()::contains)
                .toList();
        return findings("", replay.reportFindings())
                + findings("Under both:\n", both)
                + findings("Under the old terms:\n", without(replay.oldFindings(), both))
                + findings("Under the new terms:\n", without(replay.nowFindings(), both));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        return findings.stream().filter(each -> !others.contains(each)).toList();
    }

    private String findings(String head, List<Finding> findings) {
        return findings.isEmpty() ? "" : head + new FindingText(SourceLines.asSeenFrom(shell), style).text(findings);
    }

    private String gains() {
        TextTable table = TextTable.of(LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT)
                .row("", "", "", "owed to vendor", "", "", "vendor", "partner")
                .row("agreement", "partner", "", "old", "new", "difference", "gains", "gains");
        String currency = "";
        for (AgreementReplay each : replay.agreements()) {
            String code = each.currency().getCode();
            if (!currency.isEmpty() && !currency.equals(code)) {
                total(table, currency);
            }
            currency = code;
            row(table, each.agreement(), each.partner() + note(each), code, each.old(), each.now());
        }
        total(table, currency);
        return table.text("");
    }

    private static String note(AgreementReplay each) {
        return each.leftOut() == 0
                ? ""
                : " (" + each.leftOut() + " of " + each.months().size() + " months refused)";
    }

    private void total(TextTable table, String currency) {
        Replay.Total total = replay.totals().get(currency);
        if (total != null) {
            row(table, "together", "", currency, total.old(), total.now());
        }
    }

    private static void row(TextTable table, String name, String partner, String currency, Result old, Result now) {
        Result difference = now.minus(old);
        table.row(
                name,
                partner,
                currency,
                Money.digits(old.owedToVendor()),
                Money.digits(now.owedToVendor()),
                signed(difference.owedToVendor()),
                signed(difference.vendor()),
                signed(difference.partner()));
    }

    /** With its sign, so that a gain is told from a loss without colour. */
    static String signed(Amount amount) {
        return amount.signum() > 0 ? "+" + Money.digits(amount) : Money.digits(amount);
    }

    private String summary() {
        long gain = replay.agreements().stream()
                .filter(each -> each.difference().partner().signum() > 0)
                .count();
        long lose = replay.agreements().stream()
                .filter(each -> each.difference().partner().signum() < 0)
                .count();
        long statements = replay.agreements().stream()
                .flatMap(each -> each.months().stream())
                .filter(month -> !month.moved().isEmpty())
                .count();
        long lines = replay.agreements().stream()
                .flatMap(each -> each.months().stream())
                .mapToLong(month -> month.moved().size())
                .sum();
        long refused =
                replay.agreements().stream().mapToLong(AgreementReplay::leftOut).sum();
        String partners =
                gain + (gain == 1 ? " agreement" : " agreements") + " better for the partner, " + lose + " worse";
        return style.strong(partners)
                + ", " + count(statements, "statement") + " and " + count(lines, "line") + " moved"
                + (refused == 0 ? "." : "; " + count(refused, "month") + " refused and in no figure above.");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
