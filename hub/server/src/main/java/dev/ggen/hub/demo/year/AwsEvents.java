package dev.ggen.hub.demo.year;

import dev.ggen.hub.demo.year.Movement.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A month of AWS Marketplace's billing event feed: what was invoiced and given back, and the payments that settle it. */
final class AwsEvents {
    private static final String AWS = "AWS";
    private static final int REMITTED_TAX_PERMILLE = 85;

    private final long seed;
    private final Plan plan;
    private final YearMonth month;
    private final List<AwsRow> rows = new ArrayList<>();

    private AwsEvents(long seed, Plan plan, YearMonth month) {
        this.seed = seed;
        this.plan = plan;
        this.month = month;
    }

    /** In the order of the times from which they hold. */
    static List<AwsRow> of(long seed, Plan plan, YearMonth month) {
        return new AwsEvents(seed, plan, month).all();
    }

    private List<AwsRow> all() {
        invoiced(month).forEach(rows::add);
        for (Remittance remittance : Remittance.in(month, seed, plan)) {
            pay(remittance);
        }
        rows.sort(Comparator.comparing(AwsRow::validFrom).thenComparing(AwsRow::id));
        return rows;
    }

    private List<AwsRow> invoiced(YearMonth of) {
        List<AwsRow> invoiced = new ArrayList<>();
        for (Movement movement : Month.of(seed, plan, of).movements()) {
            String action = movement.kind() == Kind.FORGIVEN ? "FORGIVEN" : "INVOICED";
            String parentFee = movement.parent().isEmpty() ? "" : idOfPart(movement.parent(), "fee");
            String kind = switch (movement.kind()) {
                case SALE, FORGIVEN -> "";
                case REFUND -> "_REFUND";
                case CREDIT -> "_CREDIT";
            };
            String buyer = movement.customer();
            AwsRow sellers = new AwsRow(
                    seed,
                    movement.id(),
                    movement,
                    movement.day(),
                    buyer,
                    plan.account(),
                    action,
                    "SELLER_REV_SHARE" + kind,
                    movement.parent(),
                    "",
                    movement.amount());
            invoiced.add(sellers);
            invoiced.add(sellers.part(
                    idOfPart(movement.id(), "fee"),
                    plan.account(),
                    AWS,
                    "AWS_REV_SHARE" + kind,
                    parentFee,
                    -movement.fee()));
            if (movement.tax() != 0) {
                invoiced.add(sellers.part(
                        idOfPart(movement.id(), "tax"), buyer, plan.account(), "SELLER_TAX_SHARE", "", movement.tax()));
            } else if (movement.kind() == Kind.SALE) {
                long tax = Money.cut(movement.amount() / 1000 * REMITTED_TAX_PERMILLE, Money.CENT);
                invoiced.add(sellers.part(idOfPart(movement.id(), "aws-tax"), buyer, AWS, "AWS_TAX_SHARE", "", tax));
            }
        }
        return invoiced;
    }

    /** AWS settles every row by one of the same type and the other sign, and adds up what it pays. */
    private void pay(Remittance remittance) {
        String payment = Dice.of(seed, remittance.id()).hex(40);
        LocalDate day = remittance.day();
        long total = 0;
        for (YearMonth paid : remittance.months()) {
            for (AwsRow row : invoiced(paid)) {
                if (row.isOwed()) {
                    rows.add(row.settled(idOfPart(row.id(), "settled"), payment, day));
                    total += row.amount();
                }
            }
        }
        rows.add(AwsRow.payment(seed, payment, day, plan.account(), total));
    }

    private String idOfPart(String id, String part) {
        return Dice.of(seed, id + "/" + part).hex(40);
    }
}
