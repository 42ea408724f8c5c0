package dev.ggen.hub.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of AWS Marketplace's billing event feed.
 *
 * @param about the sale, refund, credit or loss that it is part of
 * @param day from which it holds
 * @param parent the row that it reduces or settles
 * @param payment the payment that it is part of
 * @param amount in millionths of a dollar, with AWS's sign
 */
record AwsRow(
        long seed,
        String id,
        Movement about,
        LocalDate day,
        String from,
        String to,
        String action,
        String type,
        String parent,
        String payment,
        long amount) {
    static final String HEADER = quoted(List.of(
            "billing_event_id",
            "valid_from",
            "insert_date",
            "update_date",
            "delete_date",
            "from_account_id",
            "to_account_id",
            "end_user_account_id",
            "product_id",
            "action",
            "transaction_type",
            "parent_billing_event_id",
            "disbursement_billing_event_id",
            "amount",
            "currency",
            "balance_impacting",
            "agreement_id",
            "invoice_date",
            "payment_due_date",
            "usage_period_start_date",
            "usage_period_end_date",
            "invoice_id",
            "billing_address_id",
            "transaction_reference_id",
            "bank_trace_id",
            "broker_id",
            "buyer_transaction_reference_id"));

    private static final String PAYMENT = "DISBURSEMENT";
    private static final String DISBURSED = "DISBURSED";
    private static final int DAYS_TO_PAY = 30;

    /** The whole payment, which no movement is behind; its own day and account stand in the row. */
    static AwsRow payment(long seed, String id, LocalDate day, String seller, long total) {
        Movement none = new Movement(
                id, Movement.Kind.SALE, Plans.ALL.getFirst().channels().getFirst(), "", day, total, 0, 0, "", "");
        return new AwsRow(seed, id, none, day, "AWS", seller, DISBURSED, PAYMENT, "", "", total);
    }

    /** Another part of the same movement. */
    AwsRow part(String partId, String payer, String payee, String partType, String parentId, long partAmount) {
        return new AwsRow(seed, partId, about, day, payer, payee, action, partType, parentId, "", partAmount);
    }

    AwsRow settled(String settledId, String paymentId, LocalDate settledOn) {
        return new AwsRow(seed, settledId, about, settledOn, from, to, DISBURSED, type, id, paymentId, -amount);
    }

    /** Whether AWS passes it on to the seller; what AWS collects as tax it remits itself. */
    boolean isOwed() {
        return !type.equals("AWS_TAX_SHARE");
    }

    String validFrom() {
        Dice dice = Dice.of(seed, id + "/time");
        return day + "T" + LocalTime.of(dice.below(24), dice.below(60), dice.between(1, 59)) + "Z";
    }

    String text() {
        boolean isPayment = type.equals(PAYMENT);
        Dice same = Dice.of(seed, about.customer() + "/" + about.product());
        LocalDate invoiced = isPayment ? day : about.day();
        YearMonth usage = YearMonth.from(about.day());
        return quoted(List.of(
                id,
                validFrom(),
                midnight(day.plusDays(1)),
                midnight(day.plusDays(1)),
                "",
                from,
                to,
                about.customer(),
                about.product(),
                action,
                type,
                parent,
                payment,
                Money.text(amount),
                "USD",
                isOwed() ? "1" : "0",
                isPayment ? "" : "agmt-" + same.hex(24),
                midnight(invoiced),
                isPayment || action.equals(DISBURSED) ? "" : midnight(invoiced.plusDays(DAYS_TO_PAY)),
                isPayment ? "" : midnight(usage.atDay(1)),
                isPayment ? "" : usage.atEndOfMonth() + "T23:59:59Z",
                isPayment ? "" : Dice.of(seed, about.id() + "/invoice").digits(10),
                isPayment ? "" : same.hex(24),
                isPayment ? "" : Dice.of(seed, about.id() + "/reference").hex(36),
                isPayment ? "US" + day.toString().replace("-", "") + same.digits(6) : "",
                "AWS_INC",
                ""));
    }

    private static String midnight(LocalDate date) {
        return date + "T00:00:00Z";
    }

    private static String quoted(List<String> fields) {
        return fields.stream().map(field -> "\"" + field + "\"").collect(Collectors.joining(","));
    }
}
