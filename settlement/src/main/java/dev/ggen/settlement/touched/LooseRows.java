package dev.ggen.settlement.touched;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.SumPlaces;
import dev.ggen.partner.settlement.SumPlaces.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Rows of the subject that are counted in no line of a statement.
 *
 * @param fate what becomes of them
 * @param measure what they are
 * @param amount as reported
 * @param rows how many
 */
public record LooseRows(Fate fate, Measure measure, ExactAmount amount, long rows) {
    private static final Comparator<LooseRows> ORDER = Comparator.comparing(LooseRows::fate)
            .thenComparing(LooseRows::measure)
            .thenComparing(each -> each.amount().currency().getCode());

    public LooseRows {
        Objects.requireNonNull(fate);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(amount);
    }

    static List<LooseRows> of(List<KeySum> sums, SumPlaces places) {
        SortedMap<LooseRows, LooseRows> loose = new TreeMap<>(ORDER);
        for (KeySum sum : sums) {
            Fate fate = places.fate(sum);
            if (fate != Fate.COUNTED) {
                LooseRows each = new LooseRows(
                        fate,
                        sum.key().measure(),
                        ExactAmount.ofMillionths(
                                sum.sumMillionths(), CurrencyUnit.of(sum.key().currency())),
                        sum.rows());
                loose.merge(each, each, LooseRows::plus);
            }
        }
        return List.copyOf(loose.values());
    }

    private LooseRows plus(LooseRows other) {
        return new LooseRows(fate, measure, amount.plus(other.amount), Math.addExact(rows, other.rows));
    }
}
