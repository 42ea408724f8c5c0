package dev.ggen.hub.settlement;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.Result;
import dev.ggen.settlement.statement.ClauseSentence;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * An agreement's months at other volumes: an estimate.
 *
 * @param issued the months of which there is a statement, the newest first; empty for none, and then there is nothing else either
 * @param month the last month that is estimated
 * @param names what sentences have in common
 * @param streams what was sold in the last month
 * @param changes each month as it was sold and as it would be, in order
 */
public record VolumeSheet(
        StoredAgreement agreement,
        List<YearMonth> issued,
        YearMonth month,
        ClauseSentence.Names names,
        List<Sold> streams,
        List<MonthChange> changes) {
    public VolumeSheet {
        issued = List.copyOf(issued);
        streams = List.copyOf(streams);
        changes = List.copyOf(changes);
    }

    /**
     * What was sold of a stream.
     *
     * @param sales the customers' price in the agreement's currency
     * @param units how many; 0 where none are reported
     */
    public record Sold(String stream, String label, BigDecimal sales, BigDecimal units) {}

    public CurrencyUnit currency() {
        return names.currency();
    }

    /** As it was sold, all months together. */
    public Result old() {
        return changes.stream().map(MonthChange::old).reduce(Result.zero(currency()), Result::plus);
    }

    /** As it would be. */
    public Result now() {
        return changes.stream().map(MonthChange::now).reduce(Result.zero(currency()), Result::plus);
    }

    /** How many months can't be settled so. */
    public long refused() {
        return changes.stream().filter(change -> !change.isComparable()).count();
    }
}
