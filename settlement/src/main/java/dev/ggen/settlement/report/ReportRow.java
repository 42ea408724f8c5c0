package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The current record's columns by name. A column that can't be read is told to the findings and the row counts as refused; what is
 * given back then is only there to go on to the next column.
 */
final class ReportRow {
    static final String ID_ALLOWED =
            "1 to 128 letters, digits and . _ : / @ + - (the first a letter or digit), no spaces or control characters";
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Integer> fields;
    private final Map<String, Column> columns = new HashMap<>();
    private final CsvRecord record;
    private final FileFindings findings;
    private int line;
    private boolean refused;

    ReportRow(Map<String, Integer> fields, CsvRecord record, FileFindings findings) {
        this.fields = fields;
        this.record = record;
        this.findings = findings;
    }

    void begin(int originalLine) {
        line = originalLine;
        refused = false;
    }

    int line() {
        return line;
    }

    boolean isRefused() {
        return refused;
    }

    void refuse(String id, String message, String allowed, String hint) {
        refused = true;
        findings.refuse(id, line, message, allowed, hint);
    }

    /** A column by its name, also one that the report hasn't. */
    Column column(String name) {
        return columns.computeIfAbsent(name, missing -> new Column(name, fields.get(name)));
    }

    /** The first of these columns that the report has. */
    Column firstColumn(String... names) {
        for (String name : names) {
            if (fields.containsKey(name)) {
                return column(name);
            }
        }
        return column(names[0]);
    }

    String text(String name) {
        return text(column(name));
    }

    /** The column's text; empty when the file hasn't the column or its text can't be read. */
    String text(Column column) {
        String text = readable(column.name(), column.text(record));
        return text == null ? "" : text;
    }

    private @Nullable String readable(String column, @Nullable String text) {
        if (text == null) {
            refuse(
                    "report-field-unreadable",
                    "%s can't be read".formatted(column),
                    "UTF-8; a field with quotes is enclosed in quotes and doubles those inside",
                    "Export the report again as UTF-8 CSV.");
        }
        return text;
    }

    private String rareText(Column column) {
        String text = readable(column.name(), column.rareText(record));
        return text == null ? "" : text;
    }

    /** The row's own id, which no other row has. */
    String rowId(Column column) {
        String text = readable(column.name(), column.rareText(record));
        if (text == null) {
            return "";
        }
        if (!TransactionLine.isId(text)) {
            refuseId(column, text);
        }
        return text;
    }

    /** The id of one of the rows that a record stands for: the record's, and which of them. */
    String rowId(Column column, String part) {
        String text = rareText(column);
        String id = text + part;
        if (!TransactionLine.isId(text) || !TransactionLine.isId(id)) {
            refuseId(column, text);
        }
        return id;
    }

    String id(Column column) {
        Column.Remembered found = column.remembered(record);
        if (found == null) {
            return text(column);
        }
        if (!found.isId()) {
            refuseId(column, found.text());
        }
        return found.text();
    }

    String idOrEmpty(Column column) {
        Column.Remembered found = column.remembered(record);
        return found != null && found.text().isEmpty() ? "" : id(column);
    }

    /** The same, where some texts stand for nothing. */
    String idOrEmptyUnless(Column column, Predicate<String> isNothing) {
        return isNothing.test(text(column)) ? "" : idOrEmpty(column);
    }

    private void refuseId(Column column, String text) {
        String found = text.isEmpty() ? "is empty" : "is " + Shown.value(text);
        refuse(
                "report-id-unsafe",
                column.name() + " " + found,
                ID_ALLOWED,
                "Give the row an id without such characters.");
    }

    String currency(Column column) {
        String text = text(column);
        if (!CURRENCIES.contains(text)) {
            refuse(
                    "report-currency-unknown",
                    column.name() + " is " + Shown.value(text),
                    "a currency of ISO 4217 in capitals, as USD",
                    "Name the currency of the amount.");
        }
        return text;
    }

    Instant instant(Column column) {
        String text = rareText(column);
        Instant instant = IsoTimes.instant(text);
        if (instant == null) {
            refuse(
                    "report-date-bad",
                    column.name() + " is " + Shown.value(text),
                    "date and time in UTC to the second, as 2026-09-30T23:59:59Z",
                    "");
            return Instant.EPOCH;
        }
        return instant;
    }

    LocalDate date(Column column) {
        Column.Remembered found = column.remembered(record);
        LocalDate date = found == null ? IsoTimes.date(text(column)) : found.date();
        return day(column, date, "a date, as 2026-09-30");
    }

    /** A date where there is one. */
    Optional<LocalDate> dateOrEmpty(Column column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    /** The day of a date, or of a date and time. */
    LocalDate dayOf(Column column) {
        return day(column, IsoTimes.day(text(column)), "a date, or date and time in UTC, as 2026-09-30T23:59:59Z");
    }

    /** The day of a date, or of a date and time in any ISO form of UTC: {@code 2026-09-30T23:59:59.0000000Z}, {@code 2026-09-30 23:59:59}. */
    LocalDate looseDay(Column column) {
        return day(
                column,
                IsoTimes.looseDay(text(column)),
                "a date as 2026-09-30, or date and time in UTC, as 2026-09-30T23:59:59Z");
    }

    private LocalDate day(Column column, @Nullable LocalDate day, String allowed) {
        if (day == null) {
            refuse("report-date-bad", column.name() + " is " + Shown.value(text(column)), allowed, "");
            return LocalDate.EPOCH;
        }
        return day;
    }

    /** Refuses a record of another account than the file's. */
    void checkAccount(Column column, String account) {
        String text = text(column);
        if (text.isEmpty()) {
            refuseId(column, text);
        } else if (!text.equals(account)) {
            refuse(
                    "report-accounts-mixed",
                    "%s is %s, but the file's first row is of %s"
                            .formatted(column.name(), Shown.value(text), Shown.value(account)),
                    "one account in a file",
                    "Split the file by account.");
        }
    }

    /** In millionths. */
    long amount(Column column) {
        long usual = column.usualAmount(record);
        return usual == Amounts.NOT_A_NUMBER ? otherAmount(column) : usual;
    }

    private long otherAmount(Column column) {
        String text = rareText(column);
        long amount = Amounts.parse(text);
        if (amount == Amounts.NOT_A_NUMBER) {
            refuse(
                    "report-amount-bad",
                    column.name() + " is " + Shown.value(text),
                    "a number, as -1234.56: digits with a point, no separators of thousands, no exponent",
                    "");
        } else if (amount == Amounts.TOO_MANY_DECIMALS) {
            refuse(
                    "report-amount-too-fine",
                    column.name() + " has more than six decimals: " + Shown.value(text),
                    "millionths of the currency's unit, at most 6 decimals",
                    "Ask the reporter for the exact amount; nothing is rounded here.");
        } else if (amount == Amounts.TOO_LARGE) {
            refuse(
                    "report-amount-too-large",
                    column.name() + " is too large: " + Shown.value(text),
                    "less than 9223372036854 units either way",
                    "");
        } else {
            return amount;
        }
        return 0;
    }
}
