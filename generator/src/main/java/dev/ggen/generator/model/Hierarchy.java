package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which objects are kinds of which others: without circles, and without a parent that another parent has already. */
final class Hierarchy {
    private final Map<Term.Iri, SortedSet<Term.Iri>> parents;
    private final Map<Term.Iri, SortedSet<Term.Iri>> children = new HashMap<>();
    private final Map<Term.Iri, Set<Term.Iri>> ancestors = new HashMap<>();

    /** @param stated by child; circles are opened where the child with the last IRI names its parent */
    Hierarchy(Map<Term.Iri, Set<Term.Iri>> stated) {
        Map<Term.Iri, SortedSet<Term.Iri>> open = new HashMap<>();
        stated.keySet().stream().sorted(Kinds.BY_IRI).forEach(child -> {
            for (Term.Iri parent : new TreeSet<>(sorted(Known.in(stated, child)))) {
                if (!parent.equals(child) && !reaches(parent, child, open)) {
                    open.computeIfAbsent(child, first -> new TreeSet<>(Kinds.BY_IRI))
                            .add(parent);
                }
            }
        });
        this.parents = withoutShortcuts(open);
        parents.forEach((child, above) ->
                above.forEach(parent -> children.computeIfAbsent(parent, first -> new TreeSet<>(Kinds.BY_IRI))
                        .add(child)));
    }

    private static SortedSet<Term.Iri> sorted(Collection<Term.Iri> iris) {
        SortedSet<Term.Iri> set = new TreeSet<>(Kinds.BY_IRI);
        set.addAll(iris);
        return set;
    }

    private static boolean reaches(Term.Iri from, Term.Iri to, Map<Term.Iri, SortedSet<Term.Iri>> edges) {
        return from.equals(to) || walk(from, edges).contains(to);
    }

    private static Map<Term.Iri, SortedSet<Term.Iri>> withoutShortcuts(Map<Term.Iri, SortedSet<Term.Iri>> edges) {
        Map<Term.Iri, SortedSet<Term.Iri>> kept = new HashMap<>();
        edges.forEach((child, above) -> {
            SortedSet<Term.Iri> direct = sorted(above);
            direct.removeIf(
                    parent -> above.stream().anyMatch(other -> !other.equals(parent) && reaches(other, parent, edges)));
            kept.put(child, direct);
        });
        return kept;
    }

    /** Everything along the edges, nearest first. */
    private static Set<Term.Iri> walk(Term.Iri from, Map<Term.Iri, SortedSet<Term.Iri>> edges) {
        Set<Term.Iri> found = new LinkedHashSet<>();
        Deque<Term.Iri> open = new ArrayDeque<>(edges.getOrDefault(from, new TreeSet<>(Kinds.BY_IRI)));
        while (!open.isEmpty()) {
            Term.Iri next = open.remove();
            if (found.add(next)) {
                open.addAll(edges.getOrDefault(next, new TreeSet<>(Kinds.BY_IRI)));
            }
        }
        return found;
    }

    List<Term.Iri> parents(Term.Iri iri) {
        return List.copyOf(parents.getOrDefault(iri, new TreeSet<>(Kinds.BY_IRI)));
    }

    List<Term.Iri> children(Term.Iri iri) {
        return List.copyOf(children.getOrDefault(iri, new TreeSet<>(Kinds.BY_IRI)));
    }

    /** Nearest first. */
    Set<Term.Iri> ancestors(Term.Iri iri) {
        return ancestors.computeIfAbsent(iri, from -> walk(from, parents));
    }

    /** Nearest first. */
    Set<Term.Iri> descendants(Term.Iri iri) {
        return walk(iri, children);
    }

    boolean isBelow(Term.Iri iri, Term.Iri ancestor) {
        return ancestors(iri).contains(ancestor);
    }
}
