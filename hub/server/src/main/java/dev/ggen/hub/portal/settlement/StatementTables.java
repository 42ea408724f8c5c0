package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Why;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.agreement.ClauseNumbers;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.settlement.explain.SourceRows;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Statements, their lines and what stands behind them, in tables. */
final class StatementTables {
    private final Words words;

    StatementTables(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    private Column column(String key) {
        return Column.text(text("column." + key)).chosenBy(key);
    }

    private Column figure(String key) {
        return Column.figure(text("column." + key)).chosenBy(key);
    }

    /** Those of a month, which has few. */
    Table list(List<StatementView> statements) {
        return rows(statements.stream()
                .map(statement -> new StatementRow(statement, LineState.DUE))
                .toList());
    }

    Table rows(List<StatementRow> rows) {
        return rows(rows, "words");
    }

    /** @param first which words tell the first step */
    Table rows(List<StatementRow> rows, String first) {
        return Table.of(
                        text("statements"),
                        Column.text(text("column.statement")).sortedBy("statement"),
                        column("month").sortedBy("month").wideOnly(),
                        column("partner").sortedBy("partner").wideOnly(),
                        column("state"),
                        figure("owed").sortedBy("owed"),
                        figure("open").wideOnly(),
                        column("due").sortedBy("due").wideOnly())
                .rows(rows.stream().map(this::row).toList())
                .orElse(Empty.of("receipt", text("statements.empty"), text("statements.empty." + first)));
    }

    private Row row(StatementRow row) {
        StatementView statement = row.statement();
        Row cells = Row.of(
                Value.link(
                        statement.agreement() + " " + statement.month(),
                        Addresses.statement(statement.agreement(), statement.month())),
                Value.text(words.figures().month(statement.month())),
                Value.text(statement.partnerName()),
                Value.state(States.of(row.state(), words)),
                Value.money(statement.owedToVendor()),
                Value.money(statement.open()),
                Value.day(statement.dueOn()));
        return row.state() == LineState.DUE ? cells : cells.held();
    }

    Table lines(StatementSheet sheet) {
        String currency = sheet.view().owedToVendor().currency().getCode();
        Explained explained = new Explained(words, sheet);
        List<Row> rows = sheet.lines().stream()
                .sorted(Comparator.comparing(StatementSheet.Line::clause, ClauseNumbers.IN_ORDER))
                .map(line -> row(line, explained))
                .toList();
        Row sum = Row.of(
                        Value.text(text("statement.sum")),
                        Value.text(""),
                        Value.text(""),
                        Value.text(""),
                        Value.money(sheet.view().owedToVendor()))
                .sum();
        return Table.of(
                        text("statement.lines"),
                        column("clause"),
                        column("stream"),
                        column("state"),
                        figure("base").in(currency).wideOnly(),
                        figure("owed").in(currency))
                .rows(Stream.concat(rows.stream(), sheet.adjustments().stream().map(adjusted -> row(adjusted, sheet)))
                        .toList())
                .row(sum);
    }

    /** An adjustment stands among the lines, so that what is owed adds up. */
    private Row row(Adjusted adjusted, StatementSheet sheet) {
        return Row.of(
                        Value.link(
                                adjusted.clause(),
                                Addresses.statement(sheet.view().agreement(), adjusted.month())),
                        Value.text(
                                text("adjusted.of", words.figures().month(adjusted.month())),
                                text("adjusted." + adjusted.reason())),
                        adjusted.state()
                                .map(state -> Value.state(States.of(state, words)))
                                .orElse(Value.none()),
                        Value.none(),
                        Value.money(adjusted.owedToVendor()))
                .because(why(adjusted, sheet));
    }

    private Why why(Adjusted adjusted, StatementSheet sheet) {
        return Why.of(words.clause(
                        adjusted.sentence(), sheet.vendor(), sheet.view().partnerName()))
                .step(text("adjusted.now"), "", words.figures().money(adjusted.now()))
                .step(text("adjusted.posted"), "", words.figures().money(adjusted.posted()))
                .step(text("column.difference"), "", words.figures().money(adjusted.owedToVendor()))
                .source(Value.link(
                        text("adjusted.statement", words.figures().month(adjusted.month())),
                        Addresses.statement(sheet.view().agreement(), adjusted.month())));
    }

    private Row row(StatementSheet.Line line, Explained explained) {
        Row row = Row.of(
                        Value.link(line.clause(), explained.address(line)),
                        Value.text(line.stream(), explained.days(line)).stated(),
                        line.steps().isEmpty()
                                ? Value.none()
                                : Value.state(States.of(line.step().state(), words)),
                        Value.money(line.baseRounded()),
                        Value.money(line.owedToVendor()))
                .because(explained.why(line));
        boolean isDue = line.steps().isEmpty() || line.step().state() == LineState.DUE;
        return isDue ? row : row.held();
    }

    Table fees(StatementSheet sheet) {
        String currency = sheet.view().owedToVendor().currency().getCode();
        return Table.of(
                        text("statement.fees"),
                        column("line"),
                        figure("kept").in(currency),
                        figure("agreed").in(currency),
                        figure("difference").in(currency),
                        column("verdict"))
                .rows(sheet.fees().stream().map(this::fee).toList());
    }

    private Row fee(StatementSheet.Fee fee) {
        boolean isAsAgreed = fee.difference().signum() == 0;
        Row row = Row.of(
                Value.said(words.retold(fee.sentence())),
                Value.money(fee.kept()),
                Value.money(fee.agreed()),
                Value.money(fee.difference()),
                Value.state(isAsAgreed ? Badge.good(text("fee.as-agreed")) : Badge.warn(text("fee.differs"))));
        return isAsAgreed ? row : row.held();
    }

    Table payments(StatementSheet sheet) {
        String currency = sheet.view().owedToVendor().currency().getCode();
        return Table.of(
                        text("statement.payments"),
                        column("received"),
                        column("source"),
                        figure("rows").wideOnly(),
                        figure("amount").in(currency))
                .rows(sheet.payments().stream()
                        .map(payment -> Row.of(
                                Value.day(payment.receivedOn()),
                                Value.code(payment.source()),
                                Value.count(payment.rows()),
                                Value.money(payment.amount())))
                        .toList());
    }

    Table totals(StatementSheet sheet) {
        return Table.of(
                        text("statement.totals"),
                        column("file"),
                        column("month"),
                        figure("rows"),
                        figure("accepted"),
                        figure("repeated"),
                        figure("excluded"),
                        column("digest").wideOnly())
                .rows(sheet.totals().stream()
                        .map(total -> Row.of(
                                Value.code(total.file()),
                                Value.text(total.month().toString()),
                                Value.count(total.rows()),
                                Value.count(total.counted()),
                                Value.count(total.repeated()),
                                Value.count(total.excludedRows()),
                                Value.hash(total.digest())))
                        .toList());
    }

    /** Rows, each leading to every cent that it, or its customer, touched in the agreement's statements. */
    Table sources(SourceRows rows, String agreement) {
        return Table.of(
                        text("line.rows"),
                        column("day"),
                        column("measure"),
                        column("product").wideOnly(),
                        figure("amount"),
                        column("customer").wideOnly(),
                        column("row").wideOnly(),
                        column("place"))
                .rows(rows.rows().stream()
                        .map(row -> row(row, decimals(rows), agreement))
                        .toList());
    }

    /** As many as the longest amount has, so that their digits stand below each other. */
    private static int decimals(SourceRows rows) {
        return rows.rows().stream()
                .mapToInt(row -> Math.max(
                        row.amount().currency().getDecimalPlaces(),
                        row.amount().value().stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private Row row(SourceRows.Row row, int decimals, String agreement) {
        BigDecimal value = row.amount().value();
        return Row.of(
                Value.day(row.day()),
                Value.text(words.of("settlement.measure", row.measure())),
                Value.code(row.product()),
                Value.text(words.figures().decimal(value, decimals)),
                row.customer().isEmpty()
                        ? Value.none()
                        : Value.link(row.customer(), Addresses.cents(agreement, "customer", row.customer())),
                Value.link(row.id(), Addresses.cents(agreement, "row", row.id())),
                Value.code(row.file() + ":" + row.line()));
    }
}
