package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.InstalmentClause.Instalment;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Other terms from some day on, in the place of an agreement's own: old clauses end there, and new ones, of other numbers, begin. */
final class Renegotiation {
    private static final String NEW = "N";

    private Renegotiation() {}

    /** The agreement with an other's clauses from a day on; the same numbers where nothing is left of the old ones. */
    static Agreement of(Agreement old, Agreement terms, LocalDate day) {
        LocalDate until = old.validity().until();
        boolean wholly = !old.validity().from().isBefore(day);
        List<Clause> clauses = new ArrayList<>();
        if (!wholly) {
            clauses.addAll(within(old.clauses(), new Validity(old.validity().from(), day), number -> number));
        }
        Validity rest = wholly ? old.validity() : new Validity(day, until);
        clauses.addAll(within(terms.clauses(), rest, wholly ? number -> number : number -> NEW + number));
        return new Agreement(
                old.id(),
                old.type(),
                old.partner(),
                old.validity(),
                old.currency(),
                old.exchange(),
                old.sources(),
                old.streamOfProduct(),
                clauses,
                old.payment(),
                old.clawback());
    }

    private static List<Clause> within(List<Clause> clauses, Validity days, Function<String, String> named) {
        Set<String> left = clauses.stream()
                .filter(clause -> clause.validity().intersect(days).isPresent())
                .map(Clause::number)
                .collect(Collectors.toSet());
        return clauses.stream()
                .filter(clause -> left.contains(clause.number()))
                .flatMap(clause -> within(
                        clause,
                        clause.validity().intersect(days).orElseThrow(),
                        numbers -> numbers.stream()
                                .filter(left::contains)
                                .map(named)
                                .toList())
                        .stream())
                .toList();
    }

    private static Optional<Clause> within(Clause clause, Validity days, Function<List<String>, List<String>> named) {
        String number = named.apply(List.of(clause.number())).getFirst();
        return switch (clause) {
            case ShareClause share ->
                Optional.of(new ShareClause(
                        number,
                        share.manner(),
                        share.stream(),
                        share.receiver(),
                        share.scale(),
                        share.basis(),
                        share.limits(),
                        days,
                        share.remainderTo(),
                        share.exception(),
                        scope(share.scope(), named),
                        share.uplifts()));
            case UnitPriceClause price ->
                Optional.of(new UnitPriceClause(
                        number,
                        price.stream(),
                        price.receiver(),
                        price.scale(),
                        price.limits(),
                        days,
                        scope(price.scope(), named)));
            case FeeClause fee ->
                Optional.of(new FeeClause(number, fee.purpose(), fee.receiver(), fee.amount(), fee.every(), days));
            case InstalmentClause grant -> {
                List<Instalment> payable = grant.payableIn(days);
                yield payable.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InstalmentClause(number, grant.purpose(), grant.receiver(), payable, days));
            }
            case GuaranteeClause least -> {
                List<String> counted = named.apply(least.counted());
                yield counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new GuaranteeClause(
                                number,
                                least.purpose(),
                                least.receiver(),
                                least.amount(),
                                least.over(),
                                counted,
                                days));
            }
            case MilestoneClause bonus -> {
                List<String> counted = named.apply(bonus.counted());
                yield counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MilestoneClause(
                                number,
                                bonus.purpose(),
                                bonus.receiver(),
                                bonus.milestones(),
                                bonus.meter(),
                                bonus.over(),
                                counted,
                                days));
            }
            case HoldbackClause held -> {
                List<String> counted = named.apply(held.counted());
                yield counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new HoldbackClause(
                                number, held.purpose(), held.receiver(), held.rate(), held.months(), counted, days));
            }
        };
    }

    private static Scope scope(Scope scope, Function<List<String>, List<String>> named) {
        return new Scope(
                scope.marks(),
                scope.begunFrom(),
                scope.begunBefore(),
                scope.firstMonths(),
                named.apply(scope.precedes()));
    }
}
