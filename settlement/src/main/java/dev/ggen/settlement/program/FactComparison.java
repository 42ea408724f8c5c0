package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.SubjectChange.Kind;
import dev.ggen.settlement.program.SubjectChange.PropertyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the facts of two programs, subject by subject. A node without a name counts as what it says, inside of what names it. */
final class FactComparison {
    /** Nodes without names inside one another; deeper ones are cut. */
    private static final int DEEPEST = 8;

    private final ProgramText before;
    private final ProgramText after;

    private FactComparison(ProgramText before, ProgramText after) {
        this.before = before;
        this.after = after;
    }

    static List<SubjectChange> of(ProgramText before, ProgramText after) {
        return new FactComparison(before, after).changes();
    }

    private List<SubjectChange> changes() {
        SortedMap<String, SortedMap<String, SortedSet<String>>> old = bySubject(before);
        SortedMap<String, SortedMap<String, SortedSet<String>>> now = bySubject(after);
        SortedSet<String> subjects = new TreeSet<>(old.keySet());
        subjects.addAll(now.keySet());
        List<SubjectChange> changes = new ArrayList<>();
        for (String subject : subjects) {
            SortedMap<String, SortedSet<String>> left = old.getOrDefault(subject, new TreeMap<>());
            SortedMap<String, SortedSet<String>> right = now.getOrDefault(subject, new TreeMap<>());
            if (!left.equals(right)) {
                changes.add(change(new Term.Iri(subject), left, right));
            }
        }
        return changes;
    }

    private SubjectChange change(
            Term.Iri subject, SortedMap<String, SortedSet<String>> left, SortedMap<String, SortedSet<String>> right) {
        Kind kind = left.isEmpty() ? Kind.ADDED : right.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        ProgramText shown = kind == Kind.REMOVED ? before : after;
        SortedSet<String> labels = new TreeSet<>(left.keySet());
        labels.addAll(right.keySet());
        List<PropertyChange> properties = labels.stream()
                .map(label -> new PropertyChange(
                        label,
                        without(left.getOrDefault(label, new TreeSet<>()), right.getOrDefault(label, new TreeSet<>())),
                        without(right.getOrDefault(label, new TreeSet<>()), left.getOrDefault(label, new TreeSet<>()))))
                .filter(change -> !change.removed().isEmpty() || !change.added().isEmpty())
                .toList();
        Place place = shown.specification().placeOf(subject).orElseGet(() -> Place.ofFile(""));
        return new SubjectChange(kind, shown.written(subject), shown.name(subject), properties, place);
    }

    private static List<String> without(SortedSet<String> values, SortedSet<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    /** Subject IRI → property label → values in words; the vocabulary's own facts aside. */
    private static SortedMap<String, SortedMap<String, SortedSet<String>>> bySubject(ProgramText text) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> subjects = new TreeMap<>();
        text.specification()
                .facts()
                .filter(fact -> fact.subject() instanceof Term.Iri && !text.isVocabulary(fact))
                .forEach(fact -> subjects.computeIfAbsent(fact.subject().text(), subject -> new TreeMap<>())
                        .computeIfAbsent(text.name(fact.predicate()), label -> new TreeSet<>())
                        .add(value(text, fact.object(), 0)));
        return subjects;
    }

    private static String value(ProgramText text, Term object, int depth) {
        return switch (object) {
            case Term.Literal literal -> literal.lexical();
            case Term.Iri iri -> text.written(iri);
            case Term.Blank blank -> depth >= DEEPEST ? "[ … ]" : inside(text, blank, depth);
        };
    }

    private static String inside(ProgramText text, Term.Blank blank, int depth) {
        return text.specification()
                .factsAbout(blank)
                .filter(fact -> !fact.predicate().equals(ProgramText.TYPE))
                .map((Fact fact) -> text.name(fact.predicate()) + " " + value(text, fact.object(), depth + 1))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
