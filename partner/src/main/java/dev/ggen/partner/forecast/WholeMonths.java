package dev.ggen.partner.forecast;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settles any month from the sums of all months at once, as if every row had come in time: each row counts in the month of its day, and what
 * takes back a sale by the agreement's clawback in that of the sale; nothing is adjusted, and a month without sums is one in which nothing was sold.
 */
public final class WholeMonths {
    private WholeMonths() {}

    /**
     * Settles a month, with the months before it that the agreement's clauses go by.
     *
     * @param sums of the agreement's own sources, of all months
     */
    public static Settled settle(Agreement agreement, AgreementType type, Period period, List<KeySum> sums) {
        return settle(agreement, type, period, sums, ReferenceRates.NONE);
    }

    /**
     * The same of an agreement that converts other currencies.
     *
     * @param rates what was published of them
     */
    public static Settled settle(
            Agreement agreement, AgreementType type, Period period, List<KeySum> sums, ReferenceRates rates) {
        List<KeySum> sold = Settlement.asSold(agreement, sums);
        return Settlement.settle(
                agreement, type, period, of(period, sold), earlier(agreement, period, sold), Set.of(), rates);
    }

    private static List<EarlierMonth> earlier(Agreement agreement, Period period, List<KeySum> sums) {
        return months(agreement, period)
                .map(Period::new)
                .map(month -> EarlierMonth.counted(month, of(month, sums)))
                .toList();
    }

    /** The months before a month that its settlement takes account of, in order. */
    public static Stream<YearMonth> months(Agreement agreement, Period period) {
        return Settlement.monthsBefore(agreement, period, Set.of());
    }

    /** The sums of a month's days. */
    public static List<KeySum> of(Period period, List<KeySum> sums) {
        return sums.stream()
                .filter(sum -> period.days().contains(sum.key().day()))
                .toList();
    }
}
