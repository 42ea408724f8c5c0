package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.lint.Advice.Weight;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holdbacks of one clause's share that come to more than the share, by themselves, or with fees that its receiver owes meanwhile: whoever sells
 * would pay for it until the release.
 */
final class HoldbackTotals {
    private static final BigDecimal EXAMPLE = BigDecimal.valueOf(1000);

    private final Agreement agreement;
    private final List<HoldbackClause> holdbacks;

    private HoldbackTotals(Agreement agreement) {
        this.agreement = agreement;
        this.holdbacks = agreement.clauses().stream()
                .flatMap(clause -> clause instanceof HoldbackClause holdback ? Stream.of(holdback) : Stream.of())
                .toList();
    }

    /** One advice for each counted clause and party, at the first day on which most is held back. */
    static List<Advice> of(Agreement agreement) {
        HoldbackTotals totals = new HoldbackTotals(agreement);
        return totals.holdbacks.stream()
                .flatMap(holdback -> holdback.counted().stream())
                .distinct()
                .flatMap(number -> Stream.of(Party.values()).flatMap(party -> totals.most(number, party).stream()))
                .toList();
    }

    private Optional<Advice> most(String number, Party receiver) {
        List<HoldbackClause> own = holdbacks.stream()
                .filter(each -> each.receiver() == receiver && each.counted().contains(number))
                .toList();
        return own.stream()
                .flatMap(each -> HoldbackEffects.held(each).stream())
                .map(Validity::from)
                .sorted()
                .map(day -> own.stream().filter(each -> holds(each, day)).toList())
                .filter(together -> isTooMuch(together, receiver))
                .reduce((one, other) -> total(other).compareTo(total(one)) > 0 ? other : one)
                .map(together -> advice(number, receiver, together));
    }

    private static boolean holds(HoldbackClause clause, LocalDate day) {
        return HoldbackEffects.held(clause).filter(days -> days.contains(day)).isPresent();
    }

    private boolean isTooMuch(List<HoldbackClause> together, Party receiver) {
        int overAll = total(together).compareTo(BigDecimal.ONE);
        return overAll > 0 || (overAll == 0 && !fees(together, receiver).isEmpty());
    }

    private static BigDecimal total(List<HoldbackClause> together) {
        return together.stream().map(each -> each.rate().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days on which all of them hold something back. */
    private static Validity days(List<HoldbackClause> together) {
        return together.stream()
                .flatMap(each -> HoldbackEffects.held(each).stream())
                .reduce((one, other) -> one.intersect(other).orElseThrow())
                .orElseThrow();
    }

    /** What the receiver owes while all is held back. */
    private List<FeeClause> fees(List<HoldbackClause> together, Party receiver) {
        return agreement.clauses().stream()
                .flatMap(clause -> clause instanceof FeeClause fee ? Stream.of(fee) : Stream.of())
                .filter(fee -> fee.receiver() == receiver.other())
                .filter(fee -> !fee.dueIn(days(together)).isEmpty())
                .toList();
    }

    private Advice advice(String number, Party receiver, List<HoldbackClause> together) {
        String owed = fees(together, receiver).stream()
                .map(fee -> Figures.money(LimitEffects.value(fee.amount()), agreement.currency()) + " every "
                        + fee.every().word() + " by clause " + fee.number())
                .collect(Collectors.joining(" and "));
        Validity days = days(together);
        return new Advice(
                "holds-back-more-than-all",
                Weight.LOOK,
                together.getLast().number(),
                "from " + days.from() + " until " + days.until() + ", of "
                        + Figures.money(EXAMPLE, agreement.currency()) + " that the " + receiver.word()
                        + " gets by clause " + number + ", "
                        + Figures.money(EXAMPLE.multiply(total(together)), agreement.currency())
                        + (together.size() == 1 ? " is held back by clause " : " are held back by clauses ")
                        + together.stream().map(HoldbackClause::number).collect(Collectors.joining(", "))
                        + (owed.isEmpty() ? "" : ", while it owes " + owed),
                "holdbacks that leave some of what they are of, and enough for the fees beside it",
                "lower one of the rates, or let one holdback follow the other");
    }
}
