package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Brings sums into an agreement's currency by the rates that it names.
 *
 * @param agreement whose
 * @param rates what was published, as far as it is known
 */
record Conversion(Agreement agreement, ReferenceRates rates) {
    /** What units are counted in. */
    private static final CurrencyUnit UNITS = CurrencyUnit.of(Measure.NO_CURRENCY);

    /** What came of it. */
    sealed interface Result {}

    /** A sum in the agreement's currency, or of units. */
    record Done(BasePart sum) implements Result {}

    /** No agreed rate, or none known. */
    record Refused(Refusal refusal) implements Result {}

    Result of(KeySum keySum) {
        SumKey key = keySum.key();
        CurrencyUnit own = key.measure() == Measure.UNITS ? UNITS : agreement.currency();
        if (key.currency().equals(own.getCode())) {
            return new Done(new BasePart(key.measure(), amount(keySum, own), keySum.rows()));
        }
        if (agreement.exchange().isEmpty() || key.measure() == Measure.UNITS) {
            return new Refused(new Refusal(Refusal.Reason.FOREIGN_CURRENCY, key, keySum.rows()));
        }
        return converted(keySum, asked(agreement.exchange().get(), key));
    }

    /** A payment discharges on the day on which it arrives; everything else counts as the agreement says. */
    private static LocalDate asked(ExchangeTerms terms, SumKey key) {
        return switch (key.measure()) {
            case PAYMENT, TAX_PAYMENT -> key.day();
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, TAX, ADJUSTMENT, COLLECTED, UNITS ->
                terms.rateDay().asked(key.day());
        };
    }

    private Result converted(KeySum keySum, LocalDate asked) {
        Optional<CurrencyUnit> from = known(keySum.key().currency());
        if (from.isEmpty()) {
            return missing(keySum, new Quote.Missing(keySum.key().currency(), asked, Quote.Reason.NOT_PUBLISHED));
        }
        return switch (rates.quote(from.get(), agreement.currency(), asked)) {
            case Quote.Missing none -> missing(keySum, none);
            case Quote.Found found -> {
                Converted converted = Converted.of(found, amount(keySum, from.get()), keySum.rows());
                yield new Done(
                        new BasePart(keySum.key().measure(), converted.gives(), keySum.rows(), List.of(converted)));
            }
        };
    }

    private static Result missing(KeySum keySum, Quote.Missing none) {
        return new Refused(new Refusal(Refusal.Reason.MISSING_RATE, keySum.key(), keySum.rows(), Optional.of(none)));
    }

    private static Optional<CurrencyUnit> known(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    private static ExactAmount amount(KeySum sum, CurrencyUnit currency) {
        return ExactAmount.ofMillionths(sum.sumMillionths(), currency);
    }
}
