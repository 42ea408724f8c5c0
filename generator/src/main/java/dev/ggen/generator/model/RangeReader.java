package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads ranges: classes and datatypes by name, and the expressions that OWL and SHACL write for several or bounded ones. */
final class RangeReader {
    private static final Set<Term.Iri> ANY_THING =
            Set.of(Terms.owl("Thing"), Terms.rdfs("Resource"), Terms.rdfs("Class"), Terms.owl("Class"));

    private final Facts facts;

    RangeReader(Facts facts) {
        this.facts = facts;
    }

    /** One, or several of which a value is one; none when the expression says nothing that a field could keep. */
    List<Range> ranges(Term expression) {
        List<Range> found = new ArrayList<>();
        collect(expression, found, new HashSet<>());
        return found;
    }

    private void collect(Term expression, List<Range> found, Set<Term> seen) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof Term.Iri iri) {
            found.add(ANY_THING.contains(iri) ? new Range.AnyThing() : new Range.Named(iri));
            return;
        }
        List<Term> union = facts.listed(expression, Terms.owl("unionOf"));
        union.forEach(member -> collect(member, found, seen));
        List<Term> values = facts.listed(expression, Terms.owl("oneOf"));
        if (!values.isEmpty()) {
            found.add(new Range.Listed(values));
        }
        bounded(expression).ifPresent(found::add);
        facts.listed(expression, Terms.owl("intersectionOf")).stream()
                .filter(Term.Iri.class::isInstance)
                .findFirst()
                .ifPresent(member -> collect(member, found, seen));
    }

    /** A datatype with restrictions, written where a range is. */
    Optional<Range.Within> bounded(Term expression) {
        return facts.first(expression, Terms.owl("onDatatype"))
                .filter(Term.Iri.class::isInstance)
                .map(base -> new Range.Within((Term.Iri) base, facets(expression)));
    }

    /** The facets of a datatype's restrictions; a pattern of XML Schema speaks of the whole text. */
    private Bounds facets(Term datatype) {
        Bounds bounds = Bounds.NONE;
        for (Term restriction : facts.listed(datatype, Terms.owl("withRestrictions"))) {
            for (Bounds.Facet facet : Bounds.Facet.values()) {
                Optional<String> value = facts.text(restriction, new Term.Iri(Terms.XSD + facet.word()));
                bounds = bounds.with(
                        facet, facet == Bounds.Facet.PATTERN ? value.map(text -> "^(?:" + text + ")$") : value);
            }
            Optional<String> length = facts.text(restriction, new Term.Iri(Terms.XSD + "length"));
            bounds = bounds.with(Bounds.Facet.MIN_LENGTH, length).with(Bounds.Facet.MAX_LENGTH, length);
        }
        return bounds;
    }
}
