package dev.ggen.cli;

import static dev.ggen.cli.TextTable.Side.LEFT;
import static dev.ggen.cli.TextTable.Side.RIGHT;

import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.settlement.replay.AgreementReplay;
import dev.ggen.settlement.statement.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The lines of one agreement that move, clause by clause: what the clause said and says, then each month. */
final class ReplayMoves {
    private static final String INDENT = "  ";

    private final AgreementReplay agreement;
    private final TextStyle style;

    private ReplayMoves(AgreementReplay agreement, TextStyle style) {
        this.agreement = agreement;
        this.style = style;
    }

    /** Empty where nothing moves. */
    static String text(AgreementReplay agreement, TextStyle style) {
        return agreement.isMoved() ? new ReplayMoves(agreement, style).text() : "";
    }

    /** Lines of one clause that say the same. */
    private record Said(String clause, String old, String now) {}

    private record Moved(MonthChange month, LineChange line) {}

    private String text() {
        SequencedMap<Said, List<Moved>> bySentence = new LinkedHashMap<>();
        agreement
                .months()
                .forEach(month -> month.moved()
                        .forEach(line -> bySentence
                                .computeIfAbsent(
                                        new Said(
                                                line.clause(),
                                                agreement.oldSentence(line),
                                                agreement.nowSentence(line)),
                                        any -> new ArrayList<>())
                                .add(new Moved(month, line))));
        StringBuilder text = new StringBuilder();
        text.append(style.strong(agreement.agreement() + ", " + agreement.partner()))
                .append('\n');
        bySentence.forEach((said, moved) -> text.append(clause(said, moved)).append('\n'));
        return text.toString();
    }

    private String clause(Said said, List<Moved> moved) {
        TextTable table = TextTable.of(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT)
                .row("month", "line from", "old", "new", "vendor gains", "partner gains");
        moved.forEach(each -> row(table, each));
        return INDENT + "clause " + said.clause() + ", " + agreement.currency().getCode() + "\n" + words(said)
                + table.text(INDENT + INDENT);
    }

    private static String words(Said said) {
        if (said.old().equals(said.now())) {
            return INDENT + INDENT + "as before: " + said.now() + "\n" + INDENT + INDENT
                    + "What it counts has changed by other clauses.\n";
        }
        return INDENT + INDENT + "old: " + orNone(said.old()) + "\n" + INDENT + INDENT + "new: " + orNone(said.now())
                + "\n";
    }

    private static String orNone(String sentence) {
        return sentence.isEmpty() ? "no such line" : sentence;
    }

    private static void row(TextTable table, Moved moved) {
        Result difference = moved.line().difference();
        table.row(
                moved.month().period().name(),
                day(moved.line()),
                moved.line().before().map(ReplayMoves::owed).orElse("\u2013"),
                moved.line().after().map(ReplayMoves::owed).orElse("\u2013"),
                ReplayText.signed(difference.vendor()),
                ReplayText.signed(difference.partner()));
    }

    private static String day(LineChange line) {
        return line.id().substring(line.id().lastIndexOf('/') + 1);
    }

    private static String owed(StatementLine line) {
        return line.owes().word() + " owes " + Money.digits(line.amount());
    }
}
