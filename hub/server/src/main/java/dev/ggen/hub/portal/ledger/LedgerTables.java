package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.ledger.AccountBalance;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.Booking;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Figures;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What the books hold, as tables. */
record LedgerTables(Words words, LedgerQuery query) {
    /** One table a currency, each ending in its sum, which is zero. */
    List<Table> trials(List<TrialLine> lines) {
        Map<String, List<TrialLine>> byCurrency = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.debit().currency().getCode(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(currency -> trial(currency.getKey(), currency.getValue()))
                .toList();
    }

    private Table trial(String currency, List<TrialLine> lines) {
        Table table = Table.of(
                words.text("ledger.trial.caption", currency),
                Column.text(words.text("ledger.column.kind")),
                Column.figure(words.text("ledger.column.accounts")).wideOnly(),
                Column.figure(words.text("ledger.column.debit")).in(currency).wideOnly(),
                Column.figure(words.text("ledger.column.credit")).in(currency).wideOnly(),
                Column.figure(words.text("ledger.column.balance")).in(currency));
        List<Row> rows = new ArrayList<>(lines.stream().map(this::trialRow).toList());
        Amount zero = Amount.zero(CurrencyUnit.of(currency));
        rows.add(Row.of(
                        Value.text(words.text("ledger.trial.sum")),
                        Value.count(
                                lines.stream().mapToLong(TrialLine::accounts).sum()),
                        Value.money(lines.stream().map(TrialLine::debit).reduce(zero, Amount::plus)),
                        Value.money(lines.stream().map(TrialLine::credit).reduce(zero, Amount::plus)),
                        Value.money(lines.stream().map(TrialLine::balance).reduce(zero, Amount::plus)))
                .sum());
        return table.rows(rows);
    }

    private Row trialRow(TrialLine line) {
        return Row.of(
                Value.text(words.of("ledger.kind", line.kind()), words.of("ledger.kind.words", line.kind())),
                Value.count(line.accounts()),
                Value.money(line.debit()),
                Value.money(line.credit()),
                Value.money(line.balance()));
    }

    Table accounts(Listing listing, UnaryOperator<String> names, Slice<AccountBalance> slice) {
        return Table.of(
                        words.text("ledger.accounts"),
                        Column.text(words.text("ledger.column.account")),
                        Column.text(words.text("ledger.column.agreement")).chosenBy("agreement"),
                        Column.figure(words.text("ledger.column.entries"))
                                .chosenBy("entries")
                                .wideOnly(),
                        Column.figure(words.text("ledger.column.debit"))
                                .chosenBy("debit")
                                .wideOnly(),
                        Column.figure(words.text("ledger.column.credit"))
                                .chosenBy("credit")
                                .wideOnly(),
                        Column.figure(words.text("ledger.column.balance")).chosenBy("balance"))
                .rows(slice.items().stream().map(row -> accountRow(row, names)).toList())
                .orElse(Empty.of("ledger", words.text("ledger.empty"), words.text("ledger.empty.words")))
                .paged(listing.pager("", LedgerQuery.CURSOR, slice));
    }

    private Row accountRow(AccountBalance row, UnaryOperator<String> names) {
        return Row.of(
                Value.link(
                        words.of("ledger.kind", row.account().kind()),
                        query.account(row.account().name()),
                        names.apply(row.account().partner())),
                Value.link(
                        row.account().agreement(),
                        "/agreements/" + row.account().agreement()),
                Value.count(row.entries()),
                Value.money(row.debit()),
                Value.money(row.credit()),
                Value.money(row.balance()));
    }

    Table entries(Listing listing, String currency, Slice<BookedEntry> slice) {
        return Table.of(
                        words.text("ledger.entries"),
                        Column.text(words.text("ledger.column.effective")).sortedBy("effective"),
                        Column.text(words.text("ledger.column.booking")).chosenBy("booking"),
                        Column.text(words.text("ledger.column.line"))
                                .chosenBy("line")
                                .wideOnly(),
                        Column.text(words.text("ledger.column.recorded"))
                                .chosenBy("recorded")
                                .sortedBy("recorded")
                                .wideOnly(),
                        Column.figure(words.text("ledger.column.debit")).in(currency),
                        Column.figure(words.text("ledger.column.credit")).in(currency))
                .rows(slice.items().stream().map(this::entryRow).toList())
                .orElse(Empty.of(
                        "ledger", words.text("ledger.entries.empty"), words.text("ledger.entries.empty.words")))
                .paged(listing.pager("", LedgerQuery.CURSOR, slice));
    }

    private Row entryRow(BookedEntry entry) {
        Row row = Row.of(
                Value.day(entry.booking().effectiveOn()),
                Value.link(
                        title(entry.booking()),
                        "/ledger/bookings/" + entry.booking().id(),
                        kind(entry)),
                entry.line().map(LedgerTables::line).orElseGet(Value::none),
                Value.moment(entry.booking().recordedAt()),
                entry.amount().signum() > 0 ? Value.money(entry.amount()) : Value.none(),
                entry.amount().signum() < 0 ? Value.money(entry.amount().negated()) : Value.none());
        return entry.booking().reversedBy().isPresent() ? row.held() : row;
    }

    /** Bookings of a month are called by it, in the language of their words; other words are somebody's. */
    String title(Booking booking) {
        return booking.period()
                .map(Period::month)
                .filter(month -> new Figures(Locale.ENGLISH).month(month).equals(booking.words()))
                .map(words.figures()::month)
                .orElse(booking.words());
    }

    private String kind(BookedEntry entry) {
        String kind = words.text("ledger.booking.kind." + entry.booking().kind());
        return entry.booking().reversedBy().isPresent() ? kind + ", " + words.text("ledger.booking.reversed") : kind;
    }

    Table sides(List<BookedEntry> entries) {
        return Table.of(
                        words.text("ledger.booking.sides"),
                        Column.text(words.text("ledger.column.account")),
                        Column.text(words.text("ledger.column.line")).wideOnly(),
                        Column.figure(words.text("ledger.column.debit")),
                        Column.figure(words.text("ledger.column.credit")))
                .rows(entries.stream().map(this::sideRow).toList());
    }

    private Row sideRow(BookedEntry entry) {
        return Row.of(
                Value.link(
                        words.of("ledger.kind", entry.account().kind()),
                        query.account(entry.account().name()),
                        entry.account().name()),
                entry.line().map(LedgerTables::line).orElseGet(Value::none),
                entry.amount().signum() > 0 ? Value.money(entry.amount()) : Value.none(),
                entry.amount().signum() < 0 ? Value.money(entry.amount().negated()) : Value.none());
    }

    /** The statement that holds the line: agreement and month stand in its id, {@code AWS-2026/4.1/USD/2026-09-01}. */
    static Value line(String line) {
        String[] parts = line.split("/", -1);
        if (parts.length < 4 || parts[parts.length - 1].length() != "2026-09-01".length()) {
            return Value.text(line);
        }
        String month = parts[parts.length - 1].substring(0, "2026-09".length());
        return Value.link(parts[1], "/statements/" + parts[0] + "/" + month, line);
    }

    /** Said when the page shows other books than those of now. */
    Optional<String> asOf() {
        if (query.asOf().isNow()) {
            return Optional.empty();
        }
        String day = query.on().isEmpty() ? "" : words.text("ledger.as-of.effective", query.on());
        String moment = query.known().isEmpty()
                ? ""
                : words.text("ledger.as-of.known", query.known().replace('T', ' '));
        return Optional.of((day + " " + moment).strip());
    }
}
