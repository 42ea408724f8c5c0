package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.time.YearMonth;
import java.util.Optional;

/** Where a sum belongs in a settled month. */
sealed interface Placement {

    /** Under a clause: part of its base, or a fee to be compared with it. */
    record UnderClause(RateSegment segment, BasePart sum) implements Placement {}

    /** Money that arrived. */
    record Paid(SumKey key, BasePart sum) implements Placement {}

    /** Part of no share. */
    record Untied(BasePart sum) implements Placement {}

    /** Of another month. */
    record OutsidePeriod(OtherMonth lines) implements Placement {}

    /** Not to be settled. */
    record Refused(Refusal refusal) implements Placement {}

    static Placement of(KeySum keySum, Agreement agreement, RateCard card, Period period) {
        SumKey key = keySum.key();
        if (!period.days().contains(key.day())) {
            return new OutsidePeriod(new OtherMonth(YearMonth.from(key.day()), keySum.rows()));
        }
        if (!key.currency().equals(agreement.currency().getCode())) {
            return refused(Refusal.Reason.FOREIGN_CURRENCY, keySum);
        }
        BasePart sum = new BasePart(
                key.measure(), ExactAmount.ofMillionths(keySum.sumMillionths(), agreement.currency()), keySum.rows());
        return switch (key.measure()) {
            case SALE, REFUND, CREDIT, FORGIVEN, FEE -> underClause(keySum, sum, agreement, card);
            case PAYMENT -> new Paid(key, sum);
            case TAX, TAX_PAYMENT, ADJUSTMENT -> new Untied(sum);
        };
    }

    private static Placement underClause(KeySum keySum, BasePart sum, Agreement agreement, RateCard card) {
        Optional<String> stream = agreement.streamOf(keySum.key().product());
        if (stream.isEmpty()) {
            return refused(Refusal.Reason.UNMAPPED_PRODUCT, keySum);
        }
        return card.rate(stream.get(), keySum.key().day())
                .<Placement>map(segment -> new UnderClause(segment, sum))
                .orElseGet(() -> refused(Refusal.Reason.NO_CLAUSE_ON_DAY, keySum));
    }

    private static Placement refused(Refusal.Reason reason, KeySum keySum) {
        return new Refused(new Refusal(reason, keySum.key(), keySum.rows()));
    }

    /** Whether a measure is part of what is shared: invoiced, net of tax and refunds. */
    static boolean isBase(Measure measure) {
        return switch (measure) {
            case SALE, REFUND, CREDIT, FORGIVEN -> true;
            case FEE, TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT -> false;
        };
    }
}
