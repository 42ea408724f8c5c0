package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.lint.Advice.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term that begins or ends within a month: what the same account reports of that month's other days is another agreement's, and without one
 * the month is refused.
 *
 * <p>Usual between parties that sold nothing together before, so worth knowing and no more.
 */
final class PartialMonths {
    private PartialMonths() {}

    static List<Advice> of(Agreement agreement) {
        boolean goesBySales = agreement.clauses().stream().anyMatch(SaleClause.class::isInstance);
        return goesBySales
                ? Stream.of(before(agreement.validity()), after(agreement.validity()))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<Advice> before(Validity term) {
        return days(term.from().withDayOfMonth(1), term.from()).map(days -> advice("begins on " + term.from(), days));
    }

    private static Optional<Advice> after(Validity term) {
        LocalDate next = term.until().minusDays(1).withDayOfMonth(1).plusMonths(1);
        return days(term.until(), next).map(days -> advice("ends before " + term.until(), days));
    }

    private static Optional<Validity> days(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? Optional.of(new Validity(from, until)) : Optional.empty();
    }

    private static Advice advice(String what, Validity days) {
        return new Advice(
                "term-within-month",
                Weight.KNOW,
                "",
                "the term " + what + ", within a month: a report that has a sale from " + days.from() + " until "
                        + days.until()
                        + ", too, needs another agreement of the same partner then, or that month is refused",
                "a term of whole months, another agreement for its months' other days, or no sales on them",
                "nothing, if the account sold nothing then, or another agreement holds; else let the term begin and end with a month");
    }
}
