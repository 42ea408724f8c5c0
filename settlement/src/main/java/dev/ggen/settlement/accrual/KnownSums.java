package dev.ggen.settlement.accrual;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.report.FrozenReports;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What was known of months, by when the reporter recorded each row: in the end, and when each month was as old as the open one is. */
final class KnownSums {
    private final SortedMap<SumKey, Sum> complete = new TreeMap<>();
    private final SortedMap<SumKey, Sum> then = new TreeMap<>();
    private final Instant until;
    private final Function<YearMonth, Instant> untilOf;

    private record Sum(BigInteger millionths, long rows) {
        private static final Sum NONE = new Sum(BigInteger.ZERO, 0);

        Sum plus(long amountMillionths) {
            return new Sum(millionths.add(BigInteger.valueOf(amountMillionths)), rows + 1);
        }
    }

    private KnownSums(Instant until, Function<YearMonth, Instant> untilOf) {
        this.until = until;
        this.untilOf = untilOf;
    }

    /**
     * Reads all rows of some sources once.
     *
     * @param until rows recorded from then on are unknown
     * @param untilOf the same of a month when it was as old
     */
    static KnownSums of(
            FrozenReports reports, Set<String> sources, Instant until, Function<YearMonth, Instant> untilOf) {
        KnownSums sums = new KnownSums(until, untilOf);
        sources.forEach(source -> reports.lines(source, sums::add));
        return sums;
    }

    private void add(TransactionLine line) {
        if (!line.recordedAt().isBefore(until)) {
            return;
        }
        SumKey key = new SumKey(
                line.source(), line.product(), line.measure(), line.day(), line.currency(), line.attributes());
        complete.merge(key, Sum.NONE.plus(line.amountMillionths()), (sum, any) -> sum.plus(line.amountMillionths()));
        if (line.recordedAt().isBefore(untilOf.apply(YearMonth.from(line.day())))) {
            then.merge(key, Sum.NONE.plus(line.amountMillionths()), (sum, any) -> sum.plus(line.amountMillionths()));
        }
    }

    /** All that is known. */
    List<KeySum> complete() {
        return sums(complete);
    }

    /** What is known of the months before one, and of that one what was known when it was as old. */
    List<KeySum> then(Period month) {
        List<KeySum> sums = new ArrayList<>();
        complete().stream()
                .filter(sum -> sum.key().day().isBefore(month.days().from()))
                .forEach(sums::add);
        sums(then).stream()
                .filter(sum -> month.days().contains(sum.key().day()))
                .forEach(sums::add);
        return sums;
    }

    /** Is there a row of the month? */
    boolean hasRowOf(Period month) {
        return complete.keySet().stream().anyMatch(key -> month.days().contains(key.day()));
    }

    private static List<KeySum> sums(Map<SumKey, Sum> sums) {
        return sums.entrySet().stream()
                .map(sum -> new KeySum(
                        sum.getKey(),
                        sum.getValue().millionths(),
                        sum.getValue().rows()))
                .toList();
    }
}
