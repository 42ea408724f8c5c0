package dev.ggen.hub.demo.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment of what a partner owes for one month, or for the months of a quarter.
 *
 * @param id the payer's name of it
 * @param day when it arrives
 * @param amount in millionths of a dollar
 * @param months what it pays for
 */
record Remittance(String id, LocalDate day, long amount, List<YearMonth> months) {
    private static final int MOST_DAYS_EARLY = 6;

    Remittance {
        months = List.copyOf(months);
    }

    /** All that arrive in the month. */
    static List<Remittance> in(YearMonth arriving, long seed, Plan plan) {
        List<Remittance> remittances = new ArrayList<>();
        for (YearMonth last : DemoMonths.all()) {
            List<YearMonth> months = DemoMonths.all().stream()
                    .filter(plan::sellsIn)
                    .filter(month ->
                            plan.payment().dueOn(month).equals(plan.payment().dueOn(last)))
                    .toList();
            if (!months.isEmpty() && months.getLast().equals(last)) {
                LocalDate day = day(seed, plan, last);
                if (YearMonth.from(day).equals(arriving)) {
                    remittances.add(of(seed, plan, months, day));
                }
            }
        }
        return remittances;
    }

    private static Remittance of(long seed, Plan plan, List<YearMonth> months, LocalDate day) {
        long owed = months.stream()
                .mapToLong(month -> Month.of(seed, plan, month).owedByPartner())
                .sum();
        return new Remittance(
                plan.prefix() + "-REMIT-" + months.getLast(),
                day,
                Staged.PAID_LATE_AND_SHORT.is(plan, months.getLast()) ? owed - Staged.SHORT_BY : owed,
                months);
    }

    private static LocalDate day(long seed, Plan plan, YearMonth last) {
        if (Staged.PAID_LATE_AND_SHORT.is(plan, last)) {
            return Staged.LATE_PAYMENT;
        }
        int early = Dice.of(seed, plan.agreement() + "/" + last + "/payment").between(0, MOST_DAYS_EARLY);
        return DemoMonths.workdayUpTo(plan.payment().dueOn(last).minusDays(early));
    }
}
