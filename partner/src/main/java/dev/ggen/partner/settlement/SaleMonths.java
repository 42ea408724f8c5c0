package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clawback;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which month a sum counts: in that of its own day, or, where it takes back a sale and the agreement has a {@link Clawback}, in that of the
 * sale.
 *
 * <p>Both days lie in the agreement's term: what takes back a sale of another agreement counts on its own day.
 */
final class SaleMonths {
    private final Agreement agreement;

    SaleMonths(Agreement agreement) {
        this.agreement = agreement;
    }

    /** The month in which it counts. */
    YearMonth of(KeySum sum) {
        return YearMonth.from(saleDay(sum.key()).orElse(sum.key().day()));
    }

    /** Does it count in a month before its own? */
    boolean isTakenBack(KeySum sum) {
        return of(sum).isBefore(YearMonth.from(sum.key().day()));
    }

    /** Does it take back a sale after the time in which that takes anything back? */
    boolean isTooLate(SumKey key) {
        return agreement
                .clawback()
                .filter(clawback -> clawable(key)
                        .filter(sale -> !clawback.reaches(sale, key.day()))
                        .isPresent())
                .isPresent();
    }

    /** The same on the day on which it counts, by whose terms it is settled. */
    KeySum asSold(KeySum sum) {
        return saleDay(sum.key())
                .map(day -> new KeySum(onDay(sum.key(), day), sum.sumMillionths(), sum.rows()))
                .orElse(sum);
    }

    /** The key on the day on which it counts. */
    SumKey asSold(SumKey key) {
        return saleDay(key).map(day -> onDay(key, day)).orElse(key);
    }

    private static SumKey onDay(SumKey key, LocalDate day) {
        SaleAttributes said = key.attributes();
        return new SumKey(
                key.source(),
                key.product(),
                key.measure(),
                day,
                key.currency(),
                new SaleAttributes(said.mark(), said.since(), Optional.empty()));
    }

    private Optional<LocalDate> saleDay(SumKey key) {
        return agreement
                .clawback()
                .flatMap(clawback -> clawable(key).filter(sale -> clawback.reaches(sale, key.day())));
    }

    private Optional<LocalDate> clawable(SumKey key) {
        return switch (key.measure()) {
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, COLLECTED, UNITS ->
                key.attributes()
                        .soldOn()
                        .filter(sale -> agreement.validity().contains(sale)
                                && agreement.validity().contains(key.day()));
            case TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT -> Optional.empty();
        };
    }

    /** All of some sums, on the days on which they count, by month. */
    SortedMap<YearMonth, List<KeySum>> byMonth(Collection<List<KeySum>> sums) {
        SortedMap<YearMonth, List<KeySum>> byMonth = new TreeMap<>();
        sums.forEach(each -> each.forEach(sum ->
                byMonth.computeIfAbsent(of(sum), any -> new ArrayList<>()).add(asSold(sum))));
        return byMonth;
    }
}
