package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.lint.Advice.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days of the term on which a product is mapped to a stream that no clause is about: a month with a sale on such a day is refused.
 *
 * <p>A stream that no clause is about on any day is an objection already.
 */
final class DaysWithoutClause {
    private final Agreement agreement;

    private DaysWithoutClause(Agreement agreement) {
        this.agreement = agreement;
    }

    static List<Advice> of(Agreement agreement) {
        return new DaysWithoutClause(agreement).gaps();
    }

    private List<Advice> gaps() {
        List<Advice> gaps = new ArrayList<>();
        for (String stream : new TreeSet<>(agreement.streamOfProduct().values())) {
            gaps.addAll(gaps(stream));
        }
        return gaps;
    }

    private List<Advice> gaps(String stream) {
        List<SaleClause> clauses = agreement.clauses().stream()
                .filter(SaleClause.class::isInstance)
                .map(SaleClause.class::cast)
                .filter(clause -> clause.stream().equals(stream))
                .sorted(Comparator.comparing(clause -> clause.validity().from()))
                .toList();
        List<Advice> gaps = new ArrayList<>();
        if (clauses.isEmpty()) {
            return gaps;
        }
        SaleClause before = clauses.getFirst();
        LocalDate covered = agreement.validity().from();
        for (SaleClause clause : clauses) {
            LocalDate begins =
                    earlier(clause.validity().from(), agreement.validity().until());
            if (begins.isAfter(covered)) {
                gaps.add(gap(stream, new Validity(covered, begins), before));
            }
            if (clause.validity().until().isAfter(covered)) {
                covered = clause.validity().until();
                before = clause;
            }
        }
        if (covered.isBefore(agreement.validity().until())) {
            gaps.add(gap(stream, new Validity(covered, agreement.validity().until()), before));
        }
        return gaps;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Advice gap(String stream, Validity days, SaleClause beside) {
        List<String> products = new TreeMap<>(agreement.streamOfProduct())
                .entrySet().stream()
                        .filter(mapping -> mapping.getValue().equals(stream))
                        .map(Map.Entry::getKey)
                        .toList();
        return new Advice(
                "days-without-clause",
                Weight.LOOK,
                beside.number(),
                "from " + days.from() + " until " + days.until() + " no clause is about " + stream + ", to which "
                        + String.join(", ", products) + (products.size() == 1 ? " is" : " are")
                        + " mapped: a month with a sale on " + days.from() + " is refused",
                "a clause for each day of the term, from "
                        + agreement.validity().from() + " until "
                        + agreement.validity().until(),
                "let clauses follow each other without a day between, or end the term where the last one ends");
    }
}
