package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ggen-transactions/1}. */
final class TransactionsMapper implements RowMapper {
    private static final Map<String, Measure> TYPES = Map.of(
            "sale", Measure.SALE,
            "refund", Measure.REFUND,
            "credit", Measure.CREDIT,
            "forgiven", Measure.FORGIVEN,
            "fee", Measure.FEE,
            "tax", Measure.TAX,
            "payment", Measure.PAYMENT,
            "tax-payment", Measure.TAX_PAYMENT,
            "adjustment", Measure.ADJUSTMENT);

    private final ReportFile file;

    TransactionsMapper(ReportFile file) {
        this.file = file;
    }

    @Override
    public @Nullable MappedRow map(ReportRow row) {
        Measure measure = measure(row);
        account(row);
        String id = row.id(TransactionsColumns.ID);
        String product = product(row, measure);
        LocalDate day = row.date(TransactionsColumns.DAY);
        Instant recordedAt = row.instant(TransactionsColumns.RECORDED_AT);
        String currency = row.currency(TransactionsColumns.CURRENCY);
        long amount = row.amount(TransactionsColumns.AMOUNT);
        String customer = row.idOrEmpty(TransactionsColumns.CUSTOMER);
        String parent = row.idOrEmpty(TransactionsColumns.PARENT);
        MeasureSigns.check(row, TransactionsColumns.AMOUNT, row.text(TransactionsColumns.TYPE), measure, amount);
        if (row.isRefused()) {
            return null;
        }
        return new MappedRow.Line(new TransactionLine(
                file.source(),
                id,
                measure,
                product,
                day,
                recordedAt,
                currency,
                amount,
                customer,
                parent,
                file.digest().hex(),
                row.line()));
    }

    private static Measure measure(ReportRow row) {
        String type = row.text(TransactionsColumns.TYPE);
        Measure measure = TYPES.get(type);
        if (measure == null) {
            row.refuse(
                    "report-type-unknown",
                    "type is " + Shown.value(type),
                    "one of sale, refund, credit, forgiven, fee, tax, payment, tax-payment, adjustment",
                    "");
            return Measure.ADJUSTMENT;
        }
        return measure;
    }

    private void account(ReportRow row) {
        String account = row.text(TransactionsColumns.ACCOUNT);
        if (!account.equals(file.account())) {
            row.refuse(
                    "report-accounts-mixed",
                    "account is %s, but the file's first row is of %s"
                            .formatted(Shown.value(account), Shown.value(file.account())),
                    "one account in a file",
                    "Split the file by account.");
        }
    }

    private static String product(ReportRow row, Measure measure) {
        return switch (measure) {
            case PAYMENT, TAX_PAYMENT, ADJUSTMENT -> row.idOrEmpty(TransactionsColumns.PRODUCT);
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, TAX -> row.id(TransactionsColumns.PRODUCT);
        };
    }
}
