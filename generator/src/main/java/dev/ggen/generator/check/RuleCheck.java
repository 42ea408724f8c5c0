package dev.ggen.generator.check;

import dev.ggen.generator.query.QueryEngine;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies closure rules to a specification. */
public final class RuleCheck {
    /** The most places that one finding shows. */
    public static final int MOST_PLACES = 50;

    private final Rules rules;
    private final QueryLimits limits;

    public RuleCheck(Rules rules, QueryLimits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** All findings, in the order of rules and rows. A rule that can't be answered is a red finding. */
    public List<Finding> check(Specification specification, Wording wording) {
        List<Finding> findings = new ArrayList<>();
        Specification derived = derive(specification, findings);
        QueryEngine engine = new QueryEngine(derived, limits);
        for (Rule rule : rules.finding()) {
            try {
                findings.addAll(apply(rule, engine, wording));
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
        return List.copyOf(findings);
    }

    private Specification derive(Specification specification, List<Finding> findings) {
        Specification derived = specification;
        for (Rule rule : rules.deriving()) {
            try {
                derived = derived.plus(new QueryEngine(derived, limits).construct(rule.query()));
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
        return derived;
    }

    private static List<Finding> apply(Rule rule, QueryEngine engine, Wording wording) {
        Rows rows = engine.select(rule.query());
        return switch (rule.meaning()) {
            case Rule.Derives derives -> List.of();
            case Rule.Finds finds ->
                grouped(rows, finds.per()).stream()
                        .map(group -> finding(finds, group, rows.columns(), wording))
                        .toList();
        };
    }

    private static List<List<Row>> grouped(Rows rows, List<String> per) {
        if (per.isEmpty()) {
            return rows.rows().stream().map(List::of).toList();
        }
        Map<List<Optional<Term>>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Optional<Term>> key = per.stream().map(row::get).toList();
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    private static Finding finding(Rule.Finds finds, List<Row> rows, List<String> columns, Wording wording) {
        Set<Term> facts = new LinkedHashSet<>();
        for (String column : factColumns(columns)) {
            rows.forEach(row -> row.get(column).ifPresent(facts::add));
        }
        List<Place> places = facts.stream()
                .flatMap(fact -> wording.place(fact).stream())
                .limit(MOST_PLACES)
                .toList();
        String message = finds.message().filled(rows.getFirst(), wording);
        return new Finding(finds.id(), finds.severity(), message, places, finds.allowed(), finds.hint());
    }

    private static List<String> factColumns(List<String> columns) {
        return columns.stream()
                .filter(column -> column.matches("fact[0-9]{0,3}"))
                .sorted(Comparator.comparingInt(
                        column -> column.length() == 4 ? 1 : Integer.parseInt(column.substring(4))))
                .toList();
    }
}
