package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which of an ontology's classes and datatypes become types, and who stands for the ancestors that don't. */
final class Selection {
    private final Map<Term.Iri, Set<Term.Iri>> stated;
    private final Map<Term.Iri, List<Statement>> statements = new HashMap<>();
    private final SortedSet<Term.Iri> selected = new TreeSet<>(Kinds.BY_IRI);

    /** @param stated parents by child */
    Selection(
            Kinds kinds,
            Map<Term.Iri, Set<Term.Iri>> stated,
            Collection<Statement> said,
            DomainReader domains,
            ModelSettings settings) {
        this.stated = stated;
        said.forEach(statement -> statements
                .computeIfAbsent(statement.owner(), first -> new ArrayList<>())
                .add(statement));
        Deque<Term.Iri> open = new ArrayDeque<>();
        kinds.all().forEach((iri, kind) -> {
            if (settings.isIncluded(iri.value()) && !(kind instanceof Kinds.Kind.OfBasic)) {
                open.add(iri);
            }
        });
        while (!open.isEmpty()) {
            Term.Iri next = open.remove();
            if (!selected.add(next) || settings.reach() == ModelSettings.Reach.NOTHING) {
                continue;
            }
            named(next, domains).stream()
                    .filter(iri -> kinds.all().containsKey(iri) && !settings.isExcluded(iri.value()))
                    .filter(iri -> !(kinds.all().get(iri) instanceof Kinds.Kind.OfBasic))
                    .forEach(open::add);
        }
    }

    private Set<Term.Iri> named(Term.Iri iri, DomainReader domains) {
        Set<Term.Iri> found = new LinkedHashSet<>(stated.getOrDefault(iri, Set.of()));
        for (Statement statement : statements.getOrDefault(iri, List.of())) {
            List<Range> ranges = statement.ranges().isEmpty()
                    ? domains.rangesOf(statement.property().iri())
                    : statement.ranges();
            ranges.stream()
                    .filter(Range.Named.class::isInstance)
                    .forEach(range -> found.add(((Range.Named) range).iri()));
        }
        return found;
    }

    SortedSet<Term.Iri> types() {
        return selected;
    }

    boolean has(Term.Iri iri) {
        return selected.contains(iri);
    }

    /** Parents by child, both of them selected; where one isn't, its own parents. */
    Map<Term.Iri, Set<Term.Iri>> parents() {
        Map<Term.Iri, Set<Term.Iri>> found = new HashMap<>();
        selected.forEach(iri -> found.put(iri, nearest(iri, new HashSet<>())));
        return found;
    }

    private Set<Term.Iri> nearest(Term.Iri iri, Set<Term.Iri> seen) {
        Set<Term.Iri> found = new LinkedHashSet<>();
        for (Term.Iri parent : stated.getOrDefault(iri, Set.of())) {
            if (selected.contains(parent)) {
                found.add(parent);
            } else if (seen.add(parent)) {
                found.addAll(nearest(parent, seen));
            }
        }
        return found;
    }

    /** What is said of the class, and of those ancestors that are no types themselves. */
    List<Statement> statements(Term.Iri iri) {
        List<Statement> found = new ArrayList<>(statements.getOrDefault(iri, List.of()));
        Set<Term.Iri> seen = new HashSet<>(Set.of(iri));
        Deque<Term.Iri> open = new ArrayDeque<>(stated.getOrDefault(iri, Set.of()));
        while (!open.isEmpty()) {
            Term.Iri above = open.remove();
            if (!selected.contains(above) && seen.add(above)) {
                found.addAll(statements.getOrDefault(above, List.of()));
                open.addAll(stated.getOrDefault(above, Set.of()));
            }
        }
        return found;
    }
}
