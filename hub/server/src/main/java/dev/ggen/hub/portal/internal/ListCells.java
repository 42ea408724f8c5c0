package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as plain cells for a file: figures as numbers, money beside its currency, no decoration. */
record ListCells(List<String> heads, List<List<Cell>> rows) {
    /** One cell of a file. */
    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Figure(BigDecimal number) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Moment(Instant instant) implements Cell {}

        record Nothing() implements Cell {}
    }

    static ListCells of(Table table, Words words) {
        List<String> heads = new ArrayList<>();
        List<List<Cell>> rows = IntStream.range(0, table.rows().size())
                .<List<Cell>>mapToObj(row -> new ArrayList<>())
                .toList();
        for (int at = 0; at < table.columns().size(); at++) {
            add(table, at, heads, rows, words);
        }
        return new ListCells(heads, rows);
    }

    private static void add(Table table, int at, List<String> heads, List<List<Cell>> rows, Words words) {
        Column column = table.columns().get(at);
        List<Value> values =
                table.rows().stream().map(row -> row.cells().get(at)).toList();
        heads.add((column.name() + " " + column.unit()).strip());
        boolean hasCurrencies =
                column.unit().isEmpty() && values.stream().anyMatch(value -> plain(value) instanceof Value.Money);
        if (hasCurrencies) {
            heads.add(words.text("portal.list.currency", column.name()));
        }
        for (int row = 0; row < values.size(); row++) {
            Value value = plain(values.get(row));
            rows.get(row).add(cell(value));
            if (hasCurrencies) {
                rows.get(row).add(currency(value));
            }
        }
    }

    private static Value plain(Value value) {
        if (value instanceof Value.Stated stated) {
            return plain(stated.value());
        }
        return value instanceof Value.Explained explained ? plain(explained.value()) : value;
    }

    private static Cell currency(Value value) {
        return value instanceof Value.Money money
                ? new Cell.Text(money.amount().currency().getCode())
                : new Cell.Nothing();
    }

    private static Cell cell(Value value) {
        return switch (value) {
            case Value.Text text -> new Cell.Text(noted(text.text(), text.note()));
            case Value.Link link -> new Cell.Text(noted(link.text(), link.note()));
            case Value.Money money -> new Cell.Figure(number(money.amount()));
            case Value.Count count -> new Cell.Figure(BigDecimal.valueOf(count.count()));
            case Value.Rate rate -> new Cell.Figure(rate.fraction());
            case Value.Day day -> new Cell.Day(day.day());
            case Value.Moment moment -> new Cell.Moment(moment.instant());
            case Value.Marked marked -> new Cell.Text(marked.badge().word());
            case Value.Hash hash -> new Cell.Text(hash.digest());
            case Value.Mail mail -> new Cell.Text(mail.address());
            case Value.Code code -> new Cell.Text(code.text());
            case Value.Days days -> new Cell.Text(days.first() + " – " + days.last());
            case Value.Stated stated -> cell(stated.value());
            case Value.Said said -> new Cell.Text(said.sentence().text());
            case Value.Explained explained -> cell(explained.value());
            case Value.Act act -> new Cell.Nothing();
            case Value.None none -> new Cell.Nothing();
        };
    }

    private static String noted(String text, String note) {
        return note.isEmpty() ? text : text + " · " + note;
    }

    private static BigDecimal number(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces());
    }
}
