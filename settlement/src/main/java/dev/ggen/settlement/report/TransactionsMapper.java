package dev.ggen.settlement.report;

import static java.util.Map.entry;

import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ggen-transactions/1}. */
final class TransactionsMapper implements RowMapper {
    private static final Map<String, Measure> TYPES = Map.ofEntries(
            entry("sale", Measure.SALE),
            entry("refund", Measure.REFUND),
            entry("credit", Measure.CREDIT),
            entry("forgiven", Measure.FORGIVEN),
            entry("fee", Measure.FEE),
            entry("tax", Measure.TAX),
            entry("payment", Measure.PAYMENT),
            entry("tax-payment", Measure.TAX_PAYMENT),
            entry("adjustment", Measure.ADJUSTMENT),
            entry("collected", Measure.COLLECTED),
            entry("units", Measure.UNITS));

    private final ReportFile file;
    private @Nullable LineOrigin origin;
    private final Column id;
    private final Column account;
    private final Column type;
    private final Column product;
    private final Column day;
    private final Column recordedAt;
    private final Column currency;
    private final Column amount;
    private final Column customer;
    private final Column parent;
    private final Column mark;
    private final Column since;
    private final Column soldOn;

    TransactionsMapper(ReportFile file, ReportRow row) {
        this.file = file;
        this.id = row.column(TransactionsColumns.ID);
        this.account = row.column(TransactionsColumns.ACCOUNT);
        this.type = row.column(TransactionsColumns.TYPE);
        this.product = row.column(TransactionsColumns.PRODUCT);
        this.day = row.column(TransactionsColumns.DAY);
        this.recordedAt = row.column(TransactionsColumns.RECORDED_AT);
        this.currency = row.column(TransactionsColumns.CURRENCY);
        this.amount = row.column(TransactionsColumns.AMOUNT);
        this.customer = row.column(TransactionsColumns.CUSTOMER);
        this.parent = row.column(TransactionsColumns.PARENT);
        this.mark = row.column(TransactionsColumns.MARK);
        this.since = row.column(TransactionsColumns.SINCE);
        this.soldOn = row.column(TransactionsColumns.SOLD_ON);
    }

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        Measure measure = measure(row);
        row.checkAccount(account, file.account());
        long millionths = row.amount(amount);
        MeasureSigns.check(row, amount, type, measure, millionths);
        TransactionLine line = line(row, measure, millionths);
        if (line != null) {
            sink.accept(new MappedRow.Line(line));
        }
    }

    private @Nullable TransactionLine line(ReportRow row, Measure measure, long millionths) {
        String rowId = row.rowId(id);
        String productId = product(row, measure);
        LocalDate date = row.date(day);
        Instant recorded = row.instant(recordedAt);
        String code = currency(row, measure);
        String customerId = row.idOrEmpty(customer);
        String parentId = row.idOrEmpty(parent);
        SaleAttributes attributes = attributes(row, date);
        if (row.isRefused()) {
            return null;
        }
        return new TransactionLine(
                origin(),
                rowId,
                measure,
                productId,
                date,
                recorded,
                code,
                millionths,
                customerId,
                parentId,
                attributes,
                row.line());
    }

    /** Made when a row needs it: a file without rows has none. */
    private LineOrigin origin() {
        LineOrigin made = origin == null ? file.origin() : origin;
        origin = made;
        return made;
    }

    private SaleAttributes attributes(ReportRow row, LocalDate date) {
        String marked = row.idOrEmpty(mark);
        Optional<LocalDate> begun = row.dateOrEmpty(since);
        Optional<LocalDate> sold = row.dateOrEmpty(soldOn);
        if (begun.isEmpty() && sold.isEmpty() && marked.isEmpty()) {
            return SaleAttributes.NONE;
        }
        notAfter(row, since, begun, date);
        notAfter(row, soldOn, sold, date);
        return row.isRefused() ? SaleAttributes.NONE : new SaleAttributes(marked, begun, sold);
    }

    /** A line begins before what is sold in it, and a sale comes before it is taken back. */
    private static void notAfter(ReportRow row, Column column, Optional<LocalDate> day, LocalDate date) {
        if (!row.isRefused() && day.filter(date::isBefore).isPresent()) {
            row.refuse(
                    "report-day-after-row",
                    column.name() + " is " + day.get() + ", after the row's own day " + date,
                    "a day up to the row's own",
                    "");
        }
    }

    private Measure measure(ReportRow row) {
        String text = row.text(type);
        Measure measure = TYPES.get(text);
        if (measure == null) {
            row.refuse(
                    "report-type-unknown",
                    "type is " + Shown.value(text),
                    "one of sale, refund, credit, forgiven, fee, tax, payment, tax-payment, adjustment, collected, units",
                    "");
            return Measure.ADJUSTMENT;
        }
        return measure;
    }

    /** Units have no currency, and only they have none. */
    private String currency(ReportRow row, Measure measure) {
        String code = row.currency(currency);
        boolean isUnits = measure == Measure.UNITS;
        if (!row.isRefused() && code.equals(Measure.NO_CURRENCY) != isUnits) {
            row.refuse(
                    "report-currency-wrong",
                    "currency is " + Shown.value(code) + " in a row of type " + Shown.value(row.text(type)),
                    isUnits ? Measure.NO_CURRENCY + " for units, which are no money" : "the currency of the amount",
                    "");
        }
        return code;
    }

    private String product(ReportRow row, Measure measure) {
        return switch (measure) {
            case PAYMENT, TAX_PAYMENT, ADJUSTMENT -> row.idOrEmpty(product);
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, TAX, COLLECTED, UNITS -> row.id(product);
        };
    }
}
