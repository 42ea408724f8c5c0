package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.lint.Advice.Weight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms that go by marks and never apply: no report can mark a sale, or a sale so marked falls under another clause. */
final class MarkEffects {
    private final Agreement agreement;
    private final SaleClause clause;

    private MarkEffects(Agreement agreement, SaleClause clause) {
        this.agreement = agreement;
        this.clause = clause;
    }

    /**
     * What a clause says of marks in vain.
     *
     * @param marking the report formats that can mark a sale
     */
    static List<Advice> of(SaleClause clause, Agreement agreement, Set<String> marking) {
        MarkEffects effects = new MarkEffects(agreement, clause);
        boolean canBeMarked = agreement.sources().isEmpty()
                || agreement.sources().stream().map(ReportSource::format).anyMatch(marking::contains);
        return canBeMarked
                ? effects.neverGiven()
                : effects.inNoReport().map(List::of).orElse(List.of());
    }

    private Optional<Advice> inNoReport() {
        String scope = clause.scope().marks().isEmpty() ? "" : "takes no sale";
        String uplifts = Marks.given(clause).isEmpty() ? "" : "adds nothing by its uplift";
        String effect =
                Stream.of(scope, uplifts).filter(each -> !each.isEmpty()).collect(Collectors.joining(" and "));
        return effect.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(
                        "mark-in-no-report",
                        Weight.LOOK,
                        clause.number(),
                        "clause " + clause.number() + " " + effect + ": it goes by marks, which "
                                + agreement.sources().stream()
                                        .map(ReportSource::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + " can't give a sale",
                        "a report that marks sales, in the column mark of ggen-transactions",
                        "let such sales come in a report of that format (p:TransactionsCsv), or leave the mark out"));
    }

    private List<Advice> neverGiven() {
        return Marks.given(clause).stream()
                .flatMap(uplift -> because(uplift).map(why -> advice(uplift, why)).stream())
                .toList();
    }

    private Optional<String> because(Uplift uplift) {
        List<String> taken = clause.scope().marks();
        if (!taken.isEmpty() && !taken.contains(uplift.mark())) {
            return Optional.of("the clause takes sales marked " + String.join(", ", taken) + " alone");
        }
        return agreement.clauses().stream()
                .flatMap(other -> other instanceof SaleClause sale ? Stream.of(sale) : Stream.of())
                .filter(other -> takesAllOf(uplift.mark(), other))
                .findFirst()
                .map(other -> "clause " + other.number() + " is asked first and takes every sale so marked");
    }

    /** Is another clause of the stream asked first, on all days of this one, and takes every sale with a mark? */
    private boolean takesAllOf(String mark, SaleClause other) {
        Scope scope = other.scope();
        return other.stream().equals(clause.stream())
                && scope.precedes().contains(clause.number())
                && (scope.marks().isEmpty() || scope.marks().contains(mark))
                && !scope.goesByLines()
                && other.validity()
                        .intersect(clause.validity())
                        .filter(clause.validity()::equals)
                        .isPresent();
    }

    private Advice advice(Uplift uplift, String why) {
        return new Advice(
                "uplift-without-effect",
                Weight.LOOK,
                clause.number(),
                "the uplift of clause " + clause.number() + " for " + uplift.mark() + " adds nothing: " + why,
                "an uplift for a mark that a sale of the clause can have",
                "move it to the clause that takes such sales, or leave it out");
    }
}
