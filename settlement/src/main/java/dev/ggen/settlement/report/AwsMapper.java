package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.settlement.report.AwsEvent.Action;
import dev.ggen.settlement.report.AwsEvent.EventType;
import dev.ggen.settlement.report.AwsEvent.Kind;
import dev.ggen.settlement.report.AwsEvent.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of AWS Marketplace's billing event feed, as the seller guide's page "Billing event data feed" tells them.
 *
 * <p>What was invoiced or forgiven belongs to the day of its invoice. What settles it belongs to the day from which the settling row
 * is valid, because its invoice date is still the invoice's.
 */
final class AwsMapper implements RowMapper {
    static final String PARENT_MISSING = "aws-parent-missing";

    static final String INFORMATION = "not balance impacting";
    static final String REMITTED_TAX = "tax that AWS collects and remits itself";
    static final String PAYMENT_TOTAL = "payment, counted by the rows that it settles";
    static final String COST_OF_GOODS = "owed by the seller to a manufacturer";

    private final ReportFile file;
    private final Map<String, String> typesOfSettled;
    private final Column idColumn;
    private final Column from;
    private final Column to;
    private final Column endUser;
    private final Column productColumn;
    private final Column actionColumn;
    private final Column typeColumn;
    private final Column parentColumn;
    private final Column disbursement;
    private final Column amountColumn;
    private final Column currency;
    private final Column balanceImpacting;
    private final Column invoiceDate;
    private final Column validFrom;
    private final Column deleteDate;

    AwsMapper(ReportFile file, Map<String, String> typesOfSettled, ReportRow row) {
        this.file = file;
        this.typesOfSettled = typesOfSettled;
        this.idColumn = row.column(AwsColumns.ID);
        this.from = row.column(AwsColumns.FROM);
        this.to = row.column(AwsColumns.TO);
        this.endUser = row.column(AwsColumns.END_USER);
        this.productColumn = row.column(AwsColumns.PRODUCT);
        this.actionColumn = row.column(AwsColumns.ACTION);
        this.typeColumn = row.column(AwsColumns.TYPE);
        this.parentColumn = row.column(AwsColumns.PARENT);
        this.disbursement = row.column(AwsColumns.DISBURSEMENT);
        this.amountColumn = row.column(AwsColumns.AMOUNT);
        this.currency = row.column(AwsColumns.CURRENCY);
        this.balanceImpacting = row.column(AwsColumns.BALANCE_IMPACTING);
        this.invoiceDate = row.column(AwsColumns.INVOICE_DATE);
        this.validFrom = row.column(AwsColumns.VALID_FROM);
        this.deleteDate = row.column(AwsColumns.DELETE_DATE);
    }

    @Override
    public void map(ReportRow row, Consumer<MappedRow> sink) {
        MappedRow mapped = mapped(row);
        if (mapped != null) {
            sink.accept(mapped);
        }
    }

    private @Nullable MappedRow mapped(ReportRow row) {
        Optional<Action> action = action(row);
        Optional<EventType> type = type(row);
        Instant recordedAt = row.instant(validFrom);
        boolean settles = action.filter(Action.DISBURSED::equals).isPresent()
                || type.filter(found -> found.share() == Share.DISBURSEMENT).isPresent();
        LocalDate day = settles ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : row.dayOf(invoiceDate);
        long amount = row.amount(amountColumn);
        boolean impacting = balanceImpacting(row);
        row.currency(currency);
        row.rowId(idColumn);
        notDeleted(row);
        if (row.isRefused() || action.isEmpty() || type.isEmpty()) {
            return null;
        }
        String excluded = excluded(row, action.get(), type.get(), impacting);
        if (excluded != null) {
            String payment = excluded.equals(PAYMENT_TOTAL) ? row.text(idColumn) : row.text(disbursement);
            return new MappedRow.Excluded(excluded, day, recordedAt, payment, amount);
        }
        return line(row, action.get(), type.get(), day, recordedAt, amount);
    }

    private @Nullable String excluded(ReportRow row, Action action, EventType type, boolean impacting) {
        if (type.share() == Share.AWS_TAX_SHARE) {
            return REMITTED_TAX;
        }
        if (type.share() == Share.DISBURSEMENT && action == Action.DISBURSED) {
            return PAYMENT_TOTAL;
        }
        if (!impacting) {
            return INFORMATION;
        }
        boolean sellers = type.share() == Share.SELLER_REV_SHARE || type.share() == Share.SELLER_TAX_SHARE;
        return sellers && isOwedToAnother(row) ? COST_OF_GOODS : null;
    }

    private boolean isOwedToAnother(ReportRow row) {
        return row.text(from).equals(file.account()) && !row.text(to).equals(file.account());
    }

    private @Nullable MappedRow line(
            ReportRow row, Action action, EventType type, LocalDate day, Instant recordedAt, long amount) {
        Measure measure = measure(row, action, type);
        boolean isPayment = measure == Measure.PAYMENT || measure == Measure.TAX_PAYMENT;
        boolean negated = isPayment || measure == Measure.FEE;
        boolean needsProduct = !isPayment && measure != Measure.ADJUSTMENT;
        String product = needsProduct ? row.id(productColumn) : row.idOrEmpty(productColumn);
        String customer = row.idOrEmpty(endUser);
        String parent = isPayment ? row.id(disbursement) : row.idOrEmpty(parentColumn);
        checkSign(row, action, type, measure, amount);
        if (row.isRefused()) {
            return null;
        }
        return new MappedRow.Line(new TransactionLine(
                file.origin(),
                row.text(idColumn),
                measure,
                product,
                day,
                recordedAt,
                row.text(currency),
                negated ? -amount : amount,
                customer,
                parent,
                row.line()));
    }

    private Measure measure(ReportRow row, Action action, EventType type) {
        return switch (action) {
            case INVOICED -> type.share() == Share.DISBURSEMENT ? settledMeasure(row) : invoiced(row, action, type);
            case FORGIVEN -> type.share() == Share.SELLER_REV_SHARE ? Measure.FORGIVEN : invoiced(row, action, type);
            case DISBURSED -> payment(row, action, type);
        };
    }

    private static Measure invoiced(ReportRow row, Action action, EventType type) {
        return switch (type.share()) {
            case SELLER_REV_SHARE ->
                switch (type.kind()) {
                    case PLAIN -> Measure.SALE;
                    case REFUND -> Measure.REFUND;
                    case CREDIT -> Measure.CREDIT;
                };
            case SELLER_TAX_SHARE -> Measure.TAX;
            case AWS_REV_SHARE -> Measure.FEE;
            case BALANCE_ADJUSTMENT -> Measure.ADJUSTMENT;
            case AWS_TAX_SHARE, DISBURSEMENT, DISBURSEMENT_FAILURE -> unknownPair(row, action, type);
        };
    }

    private static Measure payment(ReportRow row, Action action, EventType type) {
        return switch (type.share()) {
            case SELLER_REV_SHARE, AWS_REV_SHARE, BALANCE_ADJUSTMENT -> Measure.PAYMENT;
            case SELLER_TAX_SHARE -> Measure.TAX_PAYMENT;
            case AWS_TAX_SHARE, DISBURSEMENT, DISBURSEMENT_FAILURE -> unknownPair(row, action, type);
        };
    }

    private static Measure unknownPair(ReportRow row, Action action, EventType type) {
        row.refuse(
                "aws-event-unknown",
                "an event with action %s and transaction_type %s is not described by AWS"
                        .formatted(action, type.share()),
                "the pairs of docs/reference/aws-billing-events.md",
                "Look the event up with AWS before settling this month.");
        return Measure.ADJUSTMENT;
    }

    private Measure settledMeasure(ReportRow row) {
        String parent = row.id(parentColumn);
        String parentType = typesOfSettled.get(parent);
        if (parentType == null) {
            row.refuse(
                    PARENT_MISSING,
                    "the row settles %s, which is in none of the reports given".formatted(Shown.value(parent)),
                    "the settled row in one of the account's reports",
                    "Give the report of the month in which it was invoiced as well.");
            return Measure.PAYMENT;
        }
        return parentType.startsWith(Share.SELLER_TAX_SHARE.name()) ? Measure.TAX_PAYMENT : Measure.PAYMENT;
    }

    /** What is charged has one sign, what gives it back the other; forgiving turns both round. */
    private void checkSign(ReportRow row, Action action, EventType type, Measure measure, long amount) {
        if (measure == Measure.PAYMENT || measure == Measure.TAX_PAYMENT || measure == Measure.ADJUSTMENT) {
            return;
        }
        boolean givesBack = (action == Action.FORGIVEN) != (type.kind() != Kind.PLAIN);
        boolean negative = (type.share() == Share.AWS_REV_SHARE) != givesBack;
        if (negative ? amount > 0 : amount < 0) {
            MeasureSigns.refuse(
                    row,
                    amountColumn,
                    action + " " + row.text(typeColumn),
                    amount > 0 ? "positive" : "negative",
                    negative ? "zero or less" : "zero or more");
        }
    }

    private Optional<Action> action(ReportRow row) {
        Optional<Action> action = AwsEvent.action(row.text(actionColumn));
        if (action.isEmpty()) {
            row.refuse(
                    "report-type-unknown",
                    "action is " + Shown.value(row.text(actionColumn)),
                    "INVOICED, FORGIVEN or DISBURSED",
                    "");
        }
        return action;
    }

    private Optional<EventType> type(ReportRow row) {
        Optional<EventType> type = EventType.of(row.text(typeColumn));
        if (type.isEmpty()) {
            row.refuse(
                    "report-type-unknown",
                    "transaction_type is " + Shown.value(row.text(typeColumn)),
                    "SELLER_REV_SHARE, SELLER_TAX_SHARE, AWS_REV_SHARE or AWS_TAX_SHARE, each also with _REFUND or _CREDIT;"
                            + " BALANCE_ADJUSTMENT; DISBURSEMENT",
                    "");
        } else if (type.get().share() == Share.DISBURSEMENT_FAILURE) {
            row.refuse(
                    "aws-disbursement-failed",
                    "the payment %s failed".formatted(Shown.value(row.text(parentColumn))),
                    "payments that arrived",
                    "Failed payments can't be settled yet: leave out the rows of this payment once AWS has paid again.");
        }
        return type;
    }

    private boolean balanceImpacting(ReportRow row) {
        String text = row.text(balanceImpacting);
        if (!text.equals("0") && !text.equals("1")) {
            row.refuse("report-flag-bad", "balance_impacting is " + Shown.value(text), "0 or 1", "");
        }
        return text.equals("1");
    }

    private void notDeleted(ReportRow row) {
        if (!row.text(deleteDate).isEmpty()) {
            row.refuse(
                    "aws-row-deleted",
                    "delete_date is " + Shown.value(row.text(deleteDate)),
                    "an empty delete_date: AWS says that billing events are immutable",
                    "Ask AWS why the row was deleted before settling this month.");
        }
    }
}
