package dev.ggen.partner.forecast;

import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.StatementLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * An agreement's month under old terms and new.
 *
 * @param period the month
 * @param currency the agreement's
 * @param before what it comes to under the old terms
 * @param after under the new ones
 */
public record MonthChange(Period period, CurrencyUnit currency, MonthOutcome before, MonthOutcome after) {
    public MonthChange {
        Objects.requireNonNull(period);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** Whether both can be settled: what is refused under one has no difference. */
    public boolean isComparable() {
        return !(before instanceof MonthOutcome.Refused) && !(after instanceof MonthOutcome.Refused);
    }

    /** Under the old terms; nothing where the month can't be compared. */
    public Result old() {
        return isComparable() ? Result.of(before.lines(), currency) : Result.zero(currency);
    }

    /** Under the new terms; nothing where the month can't be compared. */
    public Result now() {
        return isComparable() ? Result.of(after.lines(), currency) : Result.zero(currency);
    }

    /** What each party has more under the new terms; the sum of what its lines have. */
    public Result difference() {
        return now().minus(old());
    }

    /** All lines, those of the new terms first in their order, then those that are gone; none where the month can't be compared. */
    public List<LineChange> lines() {
        if (!isComparable()) {
            return List.of();
        }
        SequencedMap<String, StatementLine> old = byId(before);
        Map<String, StatementLine> now = byId(after);
        Stream<LineChange> kept = after.lines().stream()
                .map(line ->
                        new LineChange(Optional.ofNullable(old.get(line.id().name())), Optional.of(line)));
        Stream<LineChange> gone = before.lines().stream()
                .filter(line -> !now.containsKey(line.id().name()))
                .map(line -> new LineChange(Optional.of(line), Optional.empty()));
        return Stream.concat(kept, gone).toList();
    }

    /** Those by which somebody owes or keeps something else. */
    public List<LineChange> moved() {
        return lines().stream().filter(LineChange::isMoved).toList();
    }

    private static SequencedMap<String, StatementLine> byId(MonthOutcome outcome) {
        return outcome.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.id().name(), line -> line, (one, other) -> other, LinkedHashMap::new));
    }
}
