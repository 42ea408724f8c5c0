package dev.ggen.partner.forecast;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import java.util.List;

/**
 * Months as they were sold, and as they would be if something else were sold under the same terms: an estimate, and nothing of it is posted.
 *
 * <p>For example a fifth more marketplace sales: {@code new StreamVolume("marketplace", new Volume.Times(new BigDecimal("1.2")), Volume.SAME)}.
 */
public final class WhatIf {
    private WhatIf() {}

    /**
     * Settles each month twice. Months count over each other, so a bracket that is reached earlier is reached for the months after, too.
     *
     * @param months in order
     * @param sums of the agreement's own sources, of these months and of those before by which clauses go
     * @param volumes one for a stream at most; others sell what they did
     */
    public static List<MonthChange> of(
            Agreement agreement,
            AgreementType type,
            List<Period> months,
            List<KeySum> sums,
            List<StreamVolume> volumes) {
        List<KeySum> changed = sums;
        for (Period month : months) {
            changed = new OtherSales(agreement, month, volumes).of(changed);
        }
        List<KeySum> other = List.copyOf(changed);
        return months.stream()
                .map(month -> new MonthChange(
                        month,
                        agreement.currency(),
                        outcome(WholeMonths.settle(agreement, type, month, sums)),
                        outcome(WholeMonths.settle(agreement, type, month, other))))
                .toList();
    }

    private static MonthOutcome outcome(Settled settled) {
        return settled.isRefused() ? new MonthOutcome.Refused() : new MonthOutcome.Settled(settled.lines());
    }
}
