package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Records of AWS Marketplace's report of collections and disbursements, as the query that AWS publishes for it makes them.
 *
 * <p>A record is an invoiced line, or what one disbursement paid of it: price, refund, listing fee, tax, and once it is disbursed the payment.
 * An amount that is zero is no row.
 */
final class AwsDisbursementMapper implements RowMapper {
    static final String NOT_DISBURSED = "not disbursed yet";

    private static final long MOST = Amounts.LARGEST / 2;

    /** What AWS writes where it has nothing to say. */
    private static final Set<String> NOTHING = Set.of("not available", "not applicable", "not provided");

    /** An amount of a record: what it counts as, and whether AWS writes what is charged as negative. */
    private record Part(String id, Measure measure, Column column, boolean isNegative, boolean isTurned) {}

    private final ReportFile file;
    private final Column seller;
    private final Column reference;
    private final Column invoice;
    private final Column invoiceDate;
    private final Column product;
    private final Column status;
    private final Column disbursedOn;
    private final Column net;
    private final Column currency;
    private final Column trace;
    private final Column customer;
    private final List<Part> parts;
    private final List<Column> taxes;
    private final List<Column> wholesale;

    AwsDisbursementMapper(ReportFile file, ReportRow row) {
        this.file = file;
        this.seller = row.column(AwsDisbursementColumns.SELLER);
        this.reference = row.column(AwsDisbursementColumns.REFERENCE);
        this.invoice = row.column(AwsDisbursementColumns.INVOICE);
        this.invoiceDate = row.column(AwsDisbursementColumns.INVOICE_DATE);
        this.product = row.column(AwsDisbursementColumns.PRODUCT);
        this.status = row.column(AwsDisbursementColumns.STATUS);
        this.disbursedOn = row.column(AwsDisbursementColumns.DISBURSED_ON);
        this.net = row.column(AwsDisbursementColumns.NET);
        this.currency = row.column(AwsDisbursementColumns.CURRENCY);
        this.trace = row.firstColumn(AwsDisbursementColumns.TRACE, AwsDisbursementColumns.DASHBOARD_TRACE);
        this.customer = row.firstColumn(
                AwsDisbursementColumns.END_USER, AwsDisbursementColumns.SUBSCRIBER, AwsDisbursementColumns.PAYER);
        this.taxes = List.of(row.column(AwsDisbursementColumns.TAX), row.column(AwsDisbursementColumns.TAX_REFUND));
        this.wholesale = List.of(
                row.column(AwsDisbursementColumns.WHOLESALE), row.column(AwsDisbursementColumns.WHOLESALE_REFUND));
        this.parts = List.of(
                new Part("/sale", Measure.SALE, row.column(AwsDisbursementColumns.REVENUE), false, false),
                new Part("/refund", Measure.REFUND, row.column(AwsDisbursementColumns.REFUND), true, false),
                new Part("/fee", Measure.FEE, row.column(AwsDisbursementColumns.FEE), true, true),
                new Part("/fee-refund", Measure.FEE, row.column(AwsDisbursementColumns.FEE_REFUND), false, true),
                new Part("/tax", Measure.TAX, taxes.getFirst(), false, false),
                new Part("/tax-refund", Measure.TAX, taxes.getLast(), true, false));
    }

    private record Line(String id, String product, LocalDate invoiced, String currency, String customer) {}

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        row.checkAccount(seller, file.account());
        checkNoResale(row);
        boolean isPaid = isDisbursed(row);
        LocalDate paidOn = isPaid ? row.looseDay(disbursedOn) : LocalDate.EPOCH;
        String productId = row.id(product);
        Line line = new Line(
                id(row, productId),
                productId,
                row.looseDay(invoiceDate),
                row.currency(currency),
                row.idOrEmptyUnless(customer, AwsDisbursementMapper::isNothing));
        String payment = row.idOrEmptyUnless(trace, AwsDisbursementMapper::isNothing);
        parts.forEach(part -> checkSign(row, part));
        long paid = row.amount(net);
        if (row.isRefused()) {
            return;
        }
        long tax = row.amount(taxes.getFirst()) + row.amount(taxes.getLast());
        if (Math.abs(paid) > MOST || Math.abs(tax) > MOST) {
            row.refuse(
                    "report-amount-too-large",
                    "Seller_Net_Revenue or its tax is too large",
                    "less than 4611686018427 units",
                    "");
            return;
        }
        parts.forEach(part -> part(row, part, line, sink));
        if (isPaid) {
            String id = line.id() + "/paid-" + paidOn;
            payment(row, Measure.PAYMENT, id, line, paidOn, paid - tax, payment, sink);
            payment(row, Measure.TAX_PAYMENT, id + "-tax", line, paidOn, tax, payment, sink);
        } else {
            sink.accept(new MappedRow.Excluded(NOT_DISBURSED, line.invoiced(), startOf(line.invoiced()), "", paid));
        }
    }

    private static boolean isNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    private String id(ReportRow row, String productId) {
        String id = String.join("/", row.id(reference), row.id(invoice), productId);
        if (!row.isRefused() && !TransactionLine.isId(id + "/paid-2026-09-30-tax")) {
            row.refuse(
                    "report-id-unsafe",
                    "reference, invoice and product are too long together: " + Shown.value(id),
                    ReportRow.ID_ALLOWED,
                    "");
        }
        return id;
    }

    private void part(ReportRow row, Part part, Line line, Consumer<MappedRow> sink) {
        long amount = row.amount(part.column());
        if (amount != 0) {
            sink.accept(row(
                    row,
                    line.id() + part.id(),
                    part.measure(),
                    line,
                    line.invoiced(),
                    part.isTurned() ? -amount : amount,
                    row.text(invoice)));
        }
    }

    private void payment(
            ReportRow row,
            Measure measure,
            String id,
            Line line,
            LocalDate day,
            long amount,
            String payment,
            Consumer<MappedRow> sink) {
        if (amount != 0) {
            sink.accept(row(row, id, measure, line, day, amount, payment));
        }
    }

    private MappedRow row(
            ReportRow row, String id, Measure measure, Line line, LocalDate day, long amount, String parent) {
        return new MappedRow.Line(new TransactionLine(
                file.origin(),
                id,
                measure,
                line.product(),
                day,
                startOf(day),
                line.currency(),
                amount,
                line.customer(),
                parent,
                row.line()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void checkSign(ReportRow row, Part part) {
        long amount = row.amount(part.column());
        if (part.isNegative() ? amount > 0 : amount < 0) {
            row.refuse(
                    "report-sign-wrong",
                    "%s is %s: %s"
                            .formatted(
                                    part.column().name(),
                                    amount > 0 ? "positive" : "negative",
                                    Shown.value(row.text(part.column()))),
                    part.isNegative() ? "zero or less" : "zero or more",
                    "Ask AWS what the amount is for.");
        }
    }

    private boolean isDisbursed(ReportRow row) {
        String text = row.text(status);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "disbursed" -> true;
            case "not disbursed" -> false;
            default -> {
                row.refuse(
                        "report-type-unknown",
                        "Disbursement_Status is " + Shown.value(text),
                        "Disbursed or Not Disbursed",
                        "Settle from the billing events: they say what of an invoice was disbursed in part.");
                yield false;
            }
        };
    }

    private void checkNoResale(ReportRow row) {
        for (Column column : wholesale) {
            if (!row.text(column).isEmpty() && row.amount(column) != 0) {
                row.refuse(
                        "aws-resale",
                        "%s is %s: the line was sold by a channel partner"
                                .formatted(column.name(), Shown.value(row.text(column))),
                        "lines that the seller of the product sold itself",
                        "Settle from the billing events: they say who owes whom.");
            }
        }
    }
}
