package dev.ggen.settlement.replay;

import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.MonthOutcome;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.settlement.statement.ClauseSentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * One agreement's months under old terms and new.
 *
 * @param agreement its id
 * @param partner the partner's name
 * @param currency what it is settled in; an agreement that changes its currency is two of these
 * @param oldNames what the old terms' sentences have in common; empty where they have no such agreement
 * @param nowNames the same of the new terms
 * @param months in order
 */
public record AgreementReplay(
        String agreement,
        String partner,
        CurrencyUnit currency,
        Optional<ClauseSentence.Names> oldNames,
        Optional<ClauseSentence.Names> nowNames,
        List<MonthChange> months) {
    public AgreementReplay {
        months = List.copyOf(months);
    }

    /** Under the old terms, over all months that can be compared. */
    public Result old() {
        return sum(MonthChange::old);
    }

    /** Under the new terms, over all months that can be compared. */
    public Result now() {
        return sum(MonthChange::now);
    }

    /** What each party has more under the new terms. */
    public Result difference() {
        return now().minus(old());
    }

    private Result sum(Function<MonthChange, Result> of) {
        return months.stream().map(of).reduce(Result.zero(currency), Result::plus);
    }

    /** The months that can't be settled under the old terms. */
    public List<MonthChange> refusedBefore() {
        return months.stream()
                .filter(month -> month.before() instanceof MonthOutcome.Refused)
                .toList();
    }

    /** The months that can't be settled under the new terms. */
    public List<MonthChange> refusedAfter() {
        return months.stream()
                .filter(month -> month.after() instanceof MonthOutcome.Refused)
                .toList();
    }

    /** The months that can't be compared: those refused under either. */
    public long leftOut() {
        return months.stream().filter(month -> !month.isComparable()).count();
    }

    /** Whether any line moves. */
    public boolean isMoved() {
        return months.stream().anyMatch(month -> !month.moved().isEmpty());
    }

    /** What the line's clause says under the old terms; empty where it has none. */
    public String oldSentence(LineChange line) {
        return sentence(line.before(), oldNames);
    }

    /** What the line's clause says under the new terms; empty where it has none. */
    public String nowSentence(LineChange line) {
        return sentence(line.after(), nowNames);
    }

    private static String sentence(Optional<StatementLine> line, Optional<ClauseSentence.Names> names) {
        return line.map(each ->
                        ClauseSentence.of(each.segment(), names.orElseThrow()).plain())
                .orElse("");
    }
}
