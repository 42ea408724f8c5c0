package dev.ggen.settlement.agreement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Rules that stand beside a clause's kind, scale and limits: which sales it takes and in which order, what marked ones add, who else has a part of them,
 * what is done to its sales and its share afterwards. Each has to meet every kind, mode and limit, and every other of them, in one clause.
 */
final class LaterRules {
    private static final List<String> KINDS = List.of("share", "resale", "unit price");
    private static final List<String> MODES = List.of("flat", "MARGINAL", "SLAB", "RETROACTIVE");
    private static final List<String> LIMITS = List.of("none", "floor", "cap", "floorcap");

    /** What one clause can have of them; of two in one place it has one. */
    private enum Rule {
        MARKED("which sales"),
        OF_NEW_OR_OLD_LINES("which sales"),
        IN_AN_ORDER("order"),
        UPLIFT("uplift"),
        TAKEN_BACK_WITH_ITS_SALE("refunds"),
        SHARED_WITH_OTHERS("split"),
        CONVERTED_BY_THE_SALE_DAY("currency"),
        CONVERTED_BY_THE_MONTH_END("currency"),
        HELD_BACK("holdback"),
        GUARANTEED("guarantee"),
        COUNTED_FOR_MILESTONES("milestones");

        private final String place;

        Rule(String place) {
            this.place = place;
        }

        /** Prices have no share to add to, and units no currency. */
        boolean fits(String kind) {
            return !kind.equals("unit price") || !(place.equals("uplift") || place.equals("currency"));
        }
    }

    private LaterRules() {}

    /** All pairs that are asked for. */
    static Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        for (Rule rule : Rule.values()) {
            KINDS.stream().filter(rule::fits).forEach(kind -> pairs.add(rule + " with " + kind));
            MODES.forEach(mode -> pairs.add(rule + " with " + mode));
            LIMITS.forEach(limits -> pairs.add(rule + " with limits " + limits));
            Arrays.stream(Rule.values())
                    .filter(other -> rule.compareTo(other) < 0 && !rule.place.equals(other.place))
                    .forEach(other -> pairs.add(rule + " with " + other));
        }
        return pairs;
    }

    /** Those of an agreement's clauses. */
    static Set<String> of(Agreement agreement) {
        Set<String> pairs = new TreeSet<>();
        agreement.clauses().stream()
                .filter(SaleClause.class::isInstance)
                .map(SaleClause.class::cast)
                .forEach(clause -> add(clause, rules(clause, agreement), pairs));
        return pairs;
    }

    private static void add(SaleClause clause, List<Rule> rules, Set<String> pairs) {
        String limits = ClausePairsTest.limits(clause.limits());
        for (Rule rule : rules) {
            pairs.add(rule + " with " + ClausePairsTest.kind(clause));
            pairs.add(rule + " with "
                    + (clause.scale().isFlat() ? "flat" : clause.scale().mode().name()));
            pairs.add(rule + " with limits " + (limits.isEmpty() ? "none" : limits));
            rules.forEach(other -> pairs.add(rule + " with " + other));
        }
    }

    private static List<Rule> rules(SaleClause clause, Agreement agreement) {
        List<Rule> rules = new ArrayList<>(ofSales(clause, agreement));
        agreement.clawback().ifPresent(_ -> rules.add(Rule.TAKEN_BACK_WITH_ITS_SALE));
        if (agreement.sources().stream().anyMatch(ReportSource::isSplit)) {
            rules.add(Rule.SHARED_WITH_OTHERS);
        }
        agreement
                .exchange()
                .ifPresent(terms -> rules.add(
                        terms.rateDay() == RateDay.SALE_DAY
                                ? Rule.CONVERTED_BY_THE_SALE_DAY
                                : Rule.CONVERTED_BY_THE_MONTH_END));
        agreement.clauses().stream()
                .flatMap(each -> counting(each, clause.number()))
                .forEach(rules::add);
        return rules;
    }

    private static List<Rule> ofSales(SaleClause clause, Agreement agreement) {
        List<Rule> rules = new ArrayList<>();
        Scope scope = clause.scope();
        if (!scope.marks().isEmpty()) {
            rules.add(Rule.MARKED);
        }
        if (scope.goesByLines()) {
            rules.add(Rule.OF_NEW_OR_OLD_LINES);
        }
        boolean isPreceded = agreement.clauses().stream()
                .anyMatch(other -> other instanceof SaleClause sale
                        && sale.scope().precedes().contains(clause.number()));
        if (isPreceded || !scope.precedes().isEmpty()) {
            rules.add(Rule.IN_AN_ORDER);
        }
        if (clause instanceof ShareClause share && !share.uplifts().isEmpty()) {
            rules.add(Rule.UPLIFT);
        }
        return rules;
    }

    private static Stream<Rule> counting(Clause clause, String counted) {
        if (!(clause instanceof TotalClause total) || !total.counted().contains(counted)) {
            return Stream.empty();
        }
        return Stream.of(
                switch (total) {
                    case HoldbackClause _ -> Rule.HELD_BACK;
                    case GuaranteeClause _ -> Rule.GUARANTEED;
                    case MilestoneClause _ -> Rule.COUNTED_FOR_MILESTONES;
                });
    }
}
