package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.lint.Advice.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days on which a stream has clauses for some of its sales only: a month with a sale that none of them takes is refused.
 *
 * <p>Two clauses leave nothing where one takes lines that began before a day and the other those from that day, or an earlier one, on.
 */
final class SalesWithoutClause {
    private final List<SaleClause> clauses;

    private SalesWithoutClause(List<SaleClause> clauses) {
        this.clauses = clauses;
    }

    /** One piece of advice for each clause that takes some sales and has a day on which nobody takes the others. */
    static List<Advice> of(Agreement agreement) {
        SalesWithoutClause sales = new SalesWithoutClause(agreement.clauses().stream()
                .filter(SaleClause.class::isInstance)
                .map(SaleClause.class::cast)
                .toList());
        return sales.clauses.stream()
                .filter(clause -> !clause.scope().takesAll())
                .flatMap(clause -> sales.left(clause).stream().map(days -> advice(clause, days)))
                .toList();
    }

    /** The first days of a clause on which nothing takes the other sales of its stream. */
    private Optional<Validity> left(SaleClause clause) {
        LocalDate covered = clause.validity().from();
        for (Validity taken : wholly(clause.stream())) {
            if (taken.from().isAfter(covered)) {
                break;
            }
            covered = taken.until().isAfter(covered) ? taken.until() : covered;
        }
        LocalDate from = covered;
        LocalDate until = wholly(clause.stream()).stream()
                .map(Validity::from)
                .filter(begin -> begin.isAfter(from))
                .findFirst()
                .filter(begin -> begin.isBefore(clause.validity().until()))
                .orElse(clause.validity().until());
        return from.isBefore(until) ? Optional.of(new Validity(from, until)) : Optional.empty();
    }

    /** The stretches on which every sale of a stream is taken, by their first day. */
    private List<Validity> wholly(String stream) {
        List<SaleClause> own = clauses.stream()
                .filter(clause -> clause.stream().equals(stream))
                .toList();
        List<Validity> wholly = new ArrayList<>();
        own.stream().filter(clause -> clause.scope().takesAll()).forEach(clause -> wholly.add(clause.validity()));
        own.stream()
                .flatMap(one -> own.stream()
                        .filter(other -> leaveNothing(one.scope(), other.scope()))
                        .flatMap(other -> one.validity().intersect(other.validity()).stream()))
                .forEach(wholly::add);
        wholly.sort(Comparator.comparing(Validity::from));
        return wholly;
    }

    private static boolean leaveNothing(Scope before, Scope from) {
        boolean goByThatAlone = Stream.of(before, from)
                        .allMatch(scope ->
                                scope.marks().isEmpty() && scope.firstMonths().isEmpty())
                && before.begunFrom().isEmpty()
                && from.begunBefore().isEmpty();
        return goByThatAlone
                && before.begunBefore().isPresent()
                && from.begunFrom().isPresent()
                && !from.begunFrom().get().isAfter(before.begunBefore().get());
    }

    private static Advice advice(SaleClause clause, Validity days) {
        return new Advice(
                "sales-without-clause",
                Weight.LOOK,
                clause.number(),
                "clause " + clause.number() + " takes some sales of " + clause.stream() + " only, and from "
                        + days.from() + " until " + days.until()
                        + " no clause takes all others: a month with one is refused",
                "a clause that takes what is left, without p:appliesTo",
                "add one, and let clause " + clause.number() + " precede it (p:precedesClause)");
    }
}
