package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Records of Microsoft Partner Center's earnings exports, as its pages "Earnings - Default report" and "Earnings - Marketplace report" tell
 * them.
 *
 * <p>A record of earning type Sell is two rows: the price at which Microsoft sold, and the fee that it kept, which is the price less the
 * earning. An adjustment is one row. Payments are another report's.
 */
final class MicrosoftMapper implements RowMapper {
    static final String NO_SALE = "earning of another type than sell";

    private static final String PRICE_PART = "/price";
    private static final String FEE_PART = "/fee";
    private static final String ADJUSTMENT_PART = "/adjustment";

    private final ReportFile file;
    private final Column earning;
    private final Column participant;
    private final Column earningType;
    private final Column earningDate;
    private final Column earningAmount;
    private final Column transactionType;
    private final Column transactionDate;
    private final Column transactionAmount;
    private final Column currency;
    private final Column product;
    private final Column order;
    private final Column reason;
    private final Column customer;

    MicrosoftMapper(ReportFile file, ReportRow row) {
        this.file = file;
        this.earning = row.column(MicrosoftColumns.EARNING);
        this.participant = row.column(MicrosoftColumns.PARTICIPANT);
        this.earningType = row.column(MicrosoftColumns.EARNING_TYPE);
        this.earningDate = row.column(MicrosoftColumns.EARNING_DATE);
        this.earningAmount = row.column(MicrosoftColumns.EARNING_AMOUNT);
        this.transactionType = row.column(MicrosoftColumns.TRANSACTION_TYPE);
        this.transactionDate = row.column(MicrosoftColumns.TRANSACTION_DATE);
        this.transactionAmount = row.column(MicrosoftColumns.TRANSACTION_AMOUNT);
        this.currency = row.column(MicrosoftColumns.TRANSACTION_CURRENCY);
        this.product = row.column(MicrosoftColumns.PRODUCT);
        this.order = row.column(MicrosoftColumns.ORDER);
        this.reason = row.column(MicrosoftColumns.REASON);
        this.customer =
                row.firstColumn(MicrosoftColumns.CUSTOMER_TENANT, MicrosoftColumns.TENANT, MicrosoftColumns.CUSTOMER);
    }

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        row.checkAccount(participant, file.account());
        LocalDate earned = row.looseDay(earningDate);
        String type = row.text(earningType);
        if (type.isEmpty()) {
            row.refuse("report-type-unknown", "earningType is empty", "Sell, or another type of earning", "");
        } else if (!type.equalsIgnoreCase("sell")) {
            if (!row.isRefused()) {
                sink.accept(new MappedRow.Excluded(NO_SALE, earned, startOf(earned), "", 0));
            }
        } else if (row.text(reason).isEmpty()) {
            sale(row, earned, sink);
        } else {
            adjustment(row, earned, sink);
        }
    }

    private void sale(ReportRow row, LocalDate earned, Consumer<MappedRow> sink) {
        Measure measure = measure(row);
        long price = row.amount(transactionAmount);
        long kept = row.amount(earningAmount);
        checkSigns(row, measure, price, kept);
        String priceId = row.rowId(earning, PRICE_PART);
        String feeId = row.rowId(earning, FEE_PART);
        String productId = row.id(product);
        LocalDate day = row.looseDay(transactionDate);
        String orderId = row.idOrEmpty(order);
        Row fields = new Row(productId, day, earned, row.currency(currency), row.idOrEmpty(customer));
        if (!row.isRefused()) {
            sink.accept(line(row, priceId, measure, fields, price, orderId));
            sink.accept(line(row, feeId, Measure.FEE, fields, price - kept, priceId));
        }
    }

    private void adjustment(ReportRow row, LocalDate earned, Consumer<MappedRow> sink) {
        String id = row.rowId(earning, ADJUSTMENT_PART);
        long amount = row.amount(earningAmount);
        Row fields = new Row(row.idOrEmpty(product), earned, earned, row.currency(currency), row.idOrEmpty(customer));
        String orderId = row.idOrEmpty(order);
        if (!row.isRefused()) {
            sink.accept(line(row, id, Measure.ADJUSTMENT, fields, amount, orderId));
        }
    }

    private record Row(String product, LocalDate day, LocalDate earned, String currency, String customer) {}

    private MappedRow line(ReportRow row, String id, Measure measure, Row fields, long amount, String parent) {
        return new MappedRow.Line(new TransactionLine(
                file.origin(),
                id,
                measure,
                fields.product(),
                fields.day(),
                startOf(fields.earned()),
                fields.currency(),
                amount,
                fields.customer(),
                parent,
                row.line()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Measure measure(ReportRow row) {
        String text = row.text(transactionType);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "purchase" -> Measure.SALE;
            case "refund", "reversal", "chargeback" -> Measure.REFUND;
            default -> {
                row.refuse(
                        "report-type-unknown",
                        "transactionType is " + Shown.value(text),
                        "purchase, refund, reversal or chargeback; an adjustment has a reasonCode",
                        "");
                yield Measure.ADJUSTMENT;
            }
        };
    }

    /** What is sold is positive and so is what is earned of it, though no more; what is given back is the other way round. */
    private void checkSigns(ReportRow row, Measure measure, long price, long kept) {
        if (measure == Measure.ADJUSTMENT) {
            return;
        }
        MeasureSigns.check(row, transactionAmount, transactionType, measure, price);
        boolean isBetween = measure == Measure.SALE ? 0 <= kept && kept <= price : price <= kept && kept <= 0;
        if (!isBetween && !row.isRefused()) {
            row.refuse(
                    "report-sign-wrong",
                    "earningAmount of a %s is %s, of a transactionAmount of %s"
                            .formatted(
                                    row.text(transactionType),
                                    Shown.value(row.text(earningAmount)),
                                    Shown.value(row.text(transactionAmount))),
                    "an earning between nothing and the whole transaction",
                    "Ask Microsoft what the earning is for; a fee that pays the seller isn't settled.");
        }
    }
}
