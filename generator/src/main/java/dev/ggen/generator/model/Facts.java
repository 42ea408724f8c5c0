package dev.ggen.generator.model;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts by subject and predicate, as often as they are asked for. For one thread. */
final class Facts {
    private static final Comparator<Term> BY_TEXT =
            Comparator.comparing(Term::text).thenComparing(Term::toString);

    private final Specification specification;
    private final Map<Term, Map<String, List<Term>>> bySubject = new HashMap<>();
    private final Map<String, SortedSet<Term>> byKind = new HashMap<>();
    private final Map<String, SortedSet<Term>> byPredicate = new HashMap<>();

    Facts(Specification specification) {
        this.specification = specification;
        specification.facts().forEach(this::keep);
        bySubject.values().forEach(said -> said.values().forEach(objects -> objects.sort(BY_TEXT)));
    }

    private void keep(Fact fact) {
        bySubject
                .computeIfAbsent(fact.subject(), subject -> new HashMap<>())
                .computeIfAbsent(fact.predicate().value(), predicate -> new ArrayList<>())
                .add(fact.object());
        byPredicate
                .computeIfAbsent(fact.predicate().value(), predicate -> new TreeSet<>(BY_TEXT))
                .add(fact.subject());
        if (fact.predicate().equals(Terms.TYPE)) {
            byKind.computeIfAbsent(fact.object().text(), kind -> new TreeSet<>(BY_TEXT))
                    .add(fact.subject());
        }
    }

    /** In the order of their text. */
    List<Term> all(Term subject, Term.Iri predicate) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(predicate.value(), List.of());
    }

    List<Term> all(Term subject, Collection<Term.Iri> predicates) {
        return predicates.stream()
                .flatMap(predicate -> all(subject, predicate).stream())
                .toList();
    }

    List<Term.Iri> iris(Term subject, Term.Iri predicate) {
        return iris(all(subject, predicate));
    }

    static List<Term.Iri> iris(Collection<? extends Term> terms) {
        return terms.stream()
                .filter(Term.Iri.class::isInstance)
                .map(Term.Iri.class::cast)
                .toList();
    }

    Optional<Term> first(Term subject, Term.Iri predicate) {
        return all(subject, predicate).stream().findFirst();
    }

    Optional<String> text(Term subject, Term.Iri predicate) {
        return first(subject, predicate).map(Term::text);
    }

    OptionalInt number(Term subject, Term.Iri predicate) {
        return text(subject, predicate)
                .filter(text -> text.matches("\\+?[0-9]{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    boolean isTrue(Term subject, Term.Iri predicate) {
        return text(subject, predicate)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    boolean has(Term subject, Term.Iri predicate) {
        return bySubject.getOrDefault(subject, Map.of()).containsKey(predicate.value());
    }

    boolean isA(Term subject, Term.Iri kind) {
        return byKind.getOrDefault(kind.value(), new TreeSet<>(BY_TEXT)).contains(subject);
    }

    /** Everything of that kind, in the order of its text. */
    List<Term> ofKind(Term.Iri kind) {
        return List.copyOf(byKind.getOrDefault(kind.value(), new TreeSet<>(BY_TEXT)));
    }

    List<Term.Iri> irisOfKind(Term.Iri... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> iris(ofKind(kind)).stream())
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }

    /** All subjects with a value of the predicate, in the order of their text. */
    List<Term> subjects(Term.Iri predicate) {
        return List.copyOf(byPredicate.getOrDefault(predicate.value(), new TreeSet<>(BY_TEXT)));
    }

    /** The items of a list, up to where it is broken or bites its own tail. */
    List<Term> list(Term head) {
        List<Term> items = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        Optional<Term> rest = Optional.of(head);
        while (rest.isPresent() && !rest.get().equals(Terms.NIL) && seen.add(rest.get())) {
            first(rest.get(), Terms.FIRST).ifPresent(items::add);
            rest = first(rest.get(), Terms.REST);
        }
        return items;
    }

    /** The items of the lists that are the predicate's values. */
    List<Term> listed(Term subject, Term.Iri predicate) {
        return all(subject, predicate).stream()
                .flatMap(head -> list(head).stream())
                .toList();
    }

    Place place(Term term) {
        return specification.placeOf(term).orElse(Place.ofFile(""));
    }
}
