package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.hub.settlement.ProposedStatement.LineChange;
import dev.ggen.hub.settlement.ProposedStatement.PlannedEntry;
import dev.ggen.partner.agreement.ClauseNumbers;
import dev.ggen.partner.money.Amount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run posts, in tables. */
final class CloseTables {
    private final Words words;

    CloseTables(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    private Column column(String key) {
        return Column.text(text("column." + key));
    }

    private Column figure(String key) {
        return Column.figure(text("column." + key));
    }

    /** One row per statement: what is owed, and how that differs from the one before. */
    Table effects(CloseView close) {
        return Table.of(
                        text("close.effects"),
                        column("agreement"),
                        column("partner"),
                        figure("owed"),
                        figure("before").wideOnly(),
                        figure("difference"),
                        figure("paid").wideOnly(),
                        column("due").wideOnly(),
                        figure("findings").wideOnly())
                .rows(close.proposed().stream().map(this::effect).toList());
    }

    private Row effect(ProposedStatement statement) {
        return Row.of(
                Value.text(statement.agreement()),
                Value.text(statement.partnerName()),
                Value.money(statement.owedToVendor()),
                money(statement.owedBefore()),
                money(statement
                        .owedBefore()
                        .map(before -> statement.owedToVendor().minus(before))),
                Value.money(statement.paidToVendor()),
                Value.day(statement.dueOn()),
                Value.count(statement.findings().size()));
    }

    private Value money(Optional<Amount> amount) {
        return amount.map(Value::money).orElse(Value.none());
    }

    /** A statement's clauses beside those of the one before. */
    Table lines(ProposedStatement statement) {
        String currency = statement.owedToVendor().currency().getCode();
        return Table.of(
                        statement.agreement() + " · " + statement.partnerName(),
                        column("clause"),
                        column("stream"),
                        figure("now").in(currency),
                        figure("before").in(currency),
                        figure("difference").in(currency))
                .rows(Stream.concat(
                                statement.lines().stream()
                                        .sorted(Comparator.comparing(LineChange::clause, ClauseNumbers.IN_ORDER))
                                        .map(this::line),
                                statement.adjustments().stream().map(this::adjusted))
                        .toList());
    }

    /** Only the difference is posted, so it alone stands where the month's lines do. */
    private Row adjusted(Adjusted adjusted) {
        String why = text("adjusted." + adjusted.reason()) + " · "
                + text(
                        "adjusted.from",
                        words.figures().money(adjusted.posted()),
                        words.figures().money(adjusted.now()));
        return Row.of(
                Value.text(adjusted.clause()),
                Value.text(text("adjusted.of", words.figures().month(adjusted.month())), why),
                Value.money(adjusted.owedToVendor()),
                Value.none(),
                Value.none());
    }

    private Row line(LineChange line) {
        Optional<Amount> difference = line.now().flatMap(now -> line.before().map(now::minus));
        return Row.of(
                Value.text(line.clause()),
                Value.text(line.stream(), sentence(line)).stated(),
                line.now().map(Value::money).orElse(Value.none()),
                line.before().map(Value::money).orElse(Value.none()),
                difference.map(Value::money).orElse(Value.none()));
    }

    /** As it will be signed where that is the reader's language: it may begin with a name. */
    private String sentence(LineChange line) {
        return words.isEnglish()
                ? line.sentence()
                : words.retold(line.sentence()).text();
    }

    /** Every booking's sides. */
    Table entries(CloseView close) {
        List<Row> rows = close.proposed().stream()
                .flatMap(statement -> statement.entries().stream())
                .map(this::entry)
                .toList();
        return Table.of(text("close.entries"), column("account"), column("books"), figure("debit"), figure("credit"))
                .rows(rows);
    }

    private Row entry(PlannedEntry entry) {
        boolean isDebit = entry.amount().signum() >= 0;
        return Row.of(
                Value.code(entry.account()),
                Value.code(entry.source()),
                isDebit ? Value.money(entry.amount()) : Value.none(),
                isDebit ? Value.none() : Value.money(entry.amount().negated()));
    }
}
