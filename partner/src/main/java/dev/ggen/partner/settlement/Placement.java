package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Scope.Fit;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.time.YearMonth;
import java.util.Optional;

/** Where a sum belongs in a settled month. */
sealed interface Placement {
    /** Under a clause: part of its base, or a fee to be compared with it; with the mark of its sales. */
    record UnderClause(RateSegment segment, String mark, BasePart sum) implements Placement {}

    /** Money that arrived. */
    record Paid(SumKey key, BasePart sum) implements Placement {}

    /** Part of no share. */
    record Untied(BasePart sum) implements Placement {}

    /** Of a day on which the agreement doesn't hold. */
    record LeftOutsideTerm(OutsideTerm lines) implements Placement {}

    /** Of another month. */
    record OutsidePeriod(OtherMonth lines) implements Placement {}

    /** Not to be settled. */
    record Refused(Refusal refusal) implements Placement {}

    static Placement of(KeySum keySum, Agreement agreement, RateCard card, Period period, ReferenceRates rates) {
        SumKey key = keySum.key();
        if (!agreement.validity().contains(key.day())) {
            return new LeftOutsideTerm(new OutsideTerm(key.day(), keySum.rows()));
        }
        if (!period.days().contains(key.day())) {
            return new OutsidePeriod(new OtherMonth(YearMonth.from(key.day()), keySum.rows()));
        }
        return switch (new Conversion(agreement, rates).of(keySum)) {
            case Conversion.Refused(var refusal) -> new Refused(refusal);
            case Conversion.Done(var sum) -> own(keySum, sum, agreement, card);
        };
    }

    /** Nothing of what is taken back too late; of a source that several agreements share, the agreement's part; else all. */
    private static Placement own(KeySum keySum, BasePart sum, Agreement agreement, RateCard card) {
        if (new SaleMonths(agreement).isTooLate(keySum.key())) {
            return new Untied(sum);
        }
        Optional<ReportSource> split = agreement.source(keySum.key().source()).filter(ReportSource::isSplit);
        return split.isPresent()
                ? ofSplit(split.get(), keySum, sum, agreement, card)
                : placed(keySum, sum, agreement, card);
    }

    /** The agreement's own part, exactly: all agreements' parts sum to the whole. */
    private static Placement ofSplit(
            ReportSource split, KeySum keySum, BasePart whole, Agreement agreement, RateCard card) {
        if (whole.measure() == Measure.PAYMENT) {
            return refused(Refusal.Reason.SPLIT_PAYMENT, keySum);
        }
        return split.fraction(agreement.id(), keySum.key().attributes().mark())
                .map(fraction -> placed(keySum, whole.times(fraction), agreement, card))
                .orElseGet(() -> refused(Refusal.Reason.NO_SPLIT, keySum));
    }

    private static Placement placed(KeySum keySum, BasePart sum, Agreement agreement, RateCard card) {
        return switch (sum.measure()) {
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, COLLECTED, UNITS -> underClause(keySum, sum, agreement, card);
            case PAYMENT -> new Paid(keySum.key(), sum);
            case TAX, TAX_PAYMENT, ADJUSTMENT -> new Untied(sum);
        };
    }

    private static Placement underClause(KeySum keySum, BasePart sum, Agreement agreement, RateCard card) {
        Optional<String> stream = agreement.streamOf(keySum.key().product());
        if (stream.isEmpty()) {
            return refused(Refusal.Reason.UNMAPPED_PRODUCT, keySum);
        }
        SumKey key = keySum.key();
        Optional<RateSegment> taking = card.taking(stream.get(), key);
        if (taking.isEmpty()) {
            return refused(Refusal.Reason.NO_CLAUSE_ON_DAY, keySum);
        }
        return taking.get().fit(key) == Fit.TAKEN
                ? new UnderClause(taking.get(), key.attributes().mark(), sum)
                : refused(Refusal.Reason.UNKNOWN_SINCE, keySum);
    }

    private static Placement refused(Refusal.Reason reason, KeySum keySum) {
        return new Refused(new Refusal(reason, keySum.key(), keySum.rows()));
    }
}
