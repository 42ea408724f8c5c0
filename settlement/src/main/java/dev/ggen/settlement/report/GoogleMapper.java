package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Records of Google Cloud Marketplace's report "Disbursements", as Google's page "Disbursements reports" tells them.
 *
 * <p>A record is money that Google transferred for a month. It has neither id nor day: it is known by its month, entity, currency, notes and
 * type of payment, and counts to the last day of the month that it is about.
 */
final class GoogleMapper implements RowMapper {
    /** The report doesn't say whose it is, so this stands for whoever got it from Producer Portal. */
    static final String ACCOUNT = "producer-portal";

    static final String GIVEN_UP = "withheld by Google and given up as uncollectible";

    private static final String ABANDONED = "abandoned payout";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final int ID_DIGITS = 24;

    private final ReportFile file;
    private final String month;
    private final LocalDate day;
    private final Instant recordedAt;
    private final Column entity;
    private final Column currency;
    private final Column amount;
    private final Column refund;
    private final Column total;
    private final Column notes;
    private final Column paymentType;

    GoogleMapper(ReportFile file, ReportRow row) {
        YearMonth about = GoogleMonth.of(file.name()).orElseThrow();
        this.file = file;
        this.month = MONTH.format(about);
        this.day = about.atEndOfMonth();
        this.recordedAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.entity = row.column(GoogleColumns.ENTITY);
        this.currency = row.column(GoogleColumns.CURRENCY);
        this.amount = row.column(GoogleColumns.AMOUNT);
        this.refund = row.column(GoogleColumns.REFUND);
        this.total = row.column(GoogleColumns.TOTAL);
        this.notes = row.column(GoogleColumns.NOTES);
        this.paymentType = row.column(GoogleColumns.PAYMENT_TYPE);
    }

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        String from = row.text(entity);
        if (from.isEmpty()) {
            row.refuse("report-field-empty", "Entity is empty", "who pays, or Released Payout or Abandoned Payout", "");
        }
        String code = row.currency(currency);
        long paid = row.amount(total);
        checkTotal(row, paid);
        String id = id(row, from, code);
        if (row.isRefused()) {
            return;
        }
        if (from.toLowerCase(Locale.ROOT).equals(ABANDONED)) {
            sink.accept(new MappedRow.Excluded(GIVEN_UP, day, recordedAt, "", paid));
        } else {
            sink.accept(new MappedRow.Line(new TransactionLine(
                    file.origin(), id, Measure.PAYMENT, "", day, recordedAt, code, paid, "", month, row.line())));
        }
    }

    private String id(ReportRow row, String from, String code) {
        String key = String.join("\t", from, code, row.text(notes), row.text(paymentType));
        String digest = Digest.of(key.getBytes(StandardCharsets.UTF_8)).hex();
        return month + "/" + digest.substring(0, ID_DIGITS);
    }

    /** The total is the amount with the refunds taken off, whichever sign Google gives them. */
    private void checkTotal(ReportRow row, long paid) {
        long before = row.amount(amount);
        long refunded = row.text(refund).isEmpty() ? 0 : row.amount(refund);
        boolean addsUp = before - paid == refunded || before - paid == -refunded;
        if (!addsUp && !row.isRefused()) {
            row.refuse(
                    "google-total-differs",
                    "Total is %s, of an Amount of %s and a Customer Refund of %s"
                            .formatted(
                                    Shown.value(row.text(total)),
                                    Shown.value(row.text(amount)),
                                    Shown.value(row.text(refund))),
                    "a total that is the amount less what was refunded",
                    "Ask Google what was paid.");
        }
    }
}
