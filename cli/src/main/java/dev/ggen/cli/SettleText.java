package dev.ggen.cli;

import dev.ggen.partner.money.Amount;
import dev.ggen.settlement.run.SettleOutcome.Summary;
import dev.ggen.settlement.statement.Money;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** A settled month as the terminal shows it: a table of statements, then what to do next. */
final class SettleText {
    private static final int AGREEMENT = 18;
    private static final int PARTNER = 24;
    private static final int AMOUNT = 17;

    private SettleText() {}

    static String of(List<Summary> statements, String period, Path out, long yellow) {
        StringBuilder text = new StringBuilder();
        text.append("Settled ").append(period).append(": ").append(count(statements.size(), "statement"));
        text.append(yellow == 0 ? "\n\n" : ", " + count(yellow, "yellow finding") + " above\n\n");
        text.append(row("agreement", "partner", "owed to vendor", "paid", "open", "due"));
        statements.forEach(statement -> {
            text.append(row(statement));
            statement.adjusted().forEach((month, amount) -> text.append(adjusted(month, amount)));
        });
        String first =
                statements.isEmpty() ? "AGREEMENT" : statements.getFirst().agreement();
        text.append("\nWritten to ").append(out).append(": ledger.jsonl, statements/, checkpoint.txt, run.dsse.json\n");
        text.append("Check one:   ggen verify ")
                .append(out)
                .append("/statements/")
                .append(first)
                .append(".zip\n");
        text.append("Explain one: ggen explain ")
                .append(out)
                .append("/statements/")
                .append(first)
                .append(".zip\n");
        return text.toString();
    }

    private static String row(Summary statement) {
        Amount open = statement.owedToVendor().minus(statement.paidToVendor());
        return row(
                statement.agreement(),
                statement.partner(),
                Money.words(statement.owedToVendor()),
                Money.digits(statement.paidToVendor()),
                Money.digits(open),
                statement.dueOn().toString());
    }

    /** What of the row above is owed by adjustments of an earlier month. */
    private static String adjusted(YearMonth month, Amount owed) {
        return left("", AGREEMENT) + left("adjusts " + month, PARTNER) + right(Money.words(owed), AMOUNT + 4) + "\n";
    }

    private static String row(String agreement, String partner, String owed, String paid, String open, String due) {
        return left(agreement, AGREEMENT) + left(partner, PARTNER) + right(owed, AMOUNT + 4) + right(paid, AMOUNT)
                + right(open, AMOUNT) + "  " + due + "\n";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
