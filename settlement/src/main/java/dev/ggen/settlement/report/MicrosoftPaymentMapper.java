package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Records of Microsoft Partner Center's payments export, as its page "Earnings - Payments report" tells them.
 *
 * <p>A record is what was paid, in the currency in which it was paid, and, where there was any, the sales tax in it.
 */
final class MicrosoftPaymentMapper implements RowMapper {
    private static final String TAX_PART = "/tax";

    private final ReportFile file;
    private final Column payment;
    private final Column participant;
    private final Column status;
    private final Column date;
    private final Column total;
    private final Column currency;
    private final Column salesTax;

    MicrosoftPaymentMapper(ReportFile file, ReportRow row) {
        this.file = file;
        this.payment = row.column(MicrosoftPaymentColumns.PAYMENT);
        this.participant = row.column(MicrosoftPaymentColumns.PARTICIPANT);
        this.status = row.column(MicrosoftPaymentColumns.STATUS);
        this.date = row.column(MicrosoftPaymentColumns.DATE);
        this.total = row.column(MicrosoftPaymentColumns.TOTAL);
        this.currency = row.column(MicrosoftPaymentColumns.CURRENCY);
        this.salesTax = row.column(MicrosoftPaymentColumns.SALES_TAX);
    }

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        row.checkAccount(participant, file.account());
        checkSent(row);
        String id = row.rowId(payment);
        String taxId = row.rowId(payment, TAX_PART);
        LocalDate day = row.looseDay(date);
        String code = row.currency(currency);
        long paid = row.amount(total);
        long tax = row.text(salesTax).isEmpty() ? 0 : row.amount(salesTax);
        checkTax(row, paid, tax);
        if (!row.isRefused()) {
            sink.accept(line(row, id, Measure.PAYMENT, day, code, paid - tax, id));
            if (tax != 0) {
                sink.accept(line(row, taxId, Measure.TAX_PAYMENT, day, code, tax, id));
            }
        }
    }

    /** Only a payment that was sent has a day, and what is not paid can't settle anything. */
    private void checkSent(ReportRow row) {
        String text = row.text(status);
        if (!text.equalsIgnoreCase("sent")) {
            row.refuse(
                    "microsoft-payment-not-sent",
                    "paymentStatus is " + Shown.value(text),
                    "payments that were sent",
                    "Export the payments with status Sent alone; of one that was sent and came back, leave out the earlier row as well.");
        }
    }

    private void checkTax(ReportRow row, long paid, long tax) {
        boolean isPartOfIt = tax == 0 || (paid > 0 ? 0 < tax && tax <= paid : paid <= tax && tax < 0);
        if (!isPartOfIt && !row.isRefused()) {
            row.refuse(
                    "report-sign-wrong",
                    "salesTax is %s, of a totalPayment of %s"
                            .formatted(Shown.value(row.text(salesTax)), Shown.value(row.text(total))),
                    "a tax that is part of the payment",
                    "Ask Microsoft what was paid.");
        }
    }

    private MappedRow line(
            ReportRow row, String id, Measure measure, LocalDate day, String code, long amount, String parent) {
        return new MappedRow.Line(new TransactionLine(
                file.origin(),
                id,
                measure,
                "",
                day,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                code,
                amount,
                "",
                parent,
                row.line()));
    }
}
