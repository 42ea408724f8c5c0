package dev.ggen.generator.model;

import dev.ggen.generator.model.Statement.Count;
import dev.ggen.generator.model.Statement.Extras;
import dev.ggen.generator.model.Statement.Property;
import dev.ggen.generator.model.Statement.Source;
import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what properties say of themselves: domains, ranges, and that there is one value at most. */
final class DomainReader {
    private static final Term.Iri[] PROPERTIES = {
        new Term.Iri(Terms.RDF + "Property"),
        Terms.owl("ObjectProperty"),
        Terms.owl("DatatypeProperty"),
        Terms.owl("FunctionalProperty"),
        Terms.owl("InverseFunctionalProperty"),
        Terms.owl("SymmetricProperty"),
        Terms.owl("TransitiveProperty"),
        Terms.owl("DeprecatedProperty")
    };

    private final Facts facts;
    private final Kinds kinds;
    private final RangeReader ranges;

    DomainReader(Facts facts, Kinds kinds, RangeReader ranges) {
        this.facts = facts;
        this.kinds = kinds;
        this.ranges = ranges;
    }

    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        for (Term.Iri property : properties()) {
            for (Term.Iri owner : owners(property)) {
                found.add(new Statement(
                        owner,
                        Property.of(property),
                        Source.DOMAIN,
                        rangesOf(property),
                        countOf(property),
                        Bounds.NONE,
                        Extras.NONE,
                        facts.place(property)));
            }
        }
        return found;
    }

    private List<Term.Iri> properties() {
        return Stream.concat(
                        facts.irisOfKind(PROPERTIES).stream(),
                        Facts.iris(facts.subjects(Terms.rdfs("domain"))).stream())
                .distinct()
                .filter(property -> !Terms.isOfALanguage(property))
                .sorted(Kinds.BY_IRI)
                .toList();
    }

    private List<Term.Iri> owners(Term.Iri property) {
        return upwards(
                        property,
                        each -> Stream.concat(
                                        facts.all(each, Terms.rdfs("domain")).stream(),
                                        facts.all(each, Terms.schema("domainIncludes")).stream())
                                .flatMap(domain -> ranges.ranges(domain).stream())
                                .toList())
                .stream()
                .filter(Range.Named.class::isInstance)
                .map(range -> ((Range.Named) range).iri())
                .filter(kinds::isObject)
                .distinct()
                .toList();
    }

    /** What is said of the property's values, or of those of the nearest property above it of which anything is said. */
    List<Range> rangesOf(Term.Iri property) {
        List<Range> said = upwards(
                property,
                each -> Stream.concat(
                                facts.all(each, Terms.rdfs("range")).stream(),
                                facts.all(each, Terms.schema("rangeIncludes")).stream())
                        .flatMap(range -> ranges.ranges(range).stream())
                        .distinct()
                        .toList());
        if (!said.isEmpty()) {
            return said;
        }
        if (facts.isA(property, Terms.owl("DatatypeProperty"))) {
            return List.of(new Range.AnyLiteral());
        }
        return facts.isA(property, Terms.owl("ObjectProperty")) ? List.of(new Range.AnyThing()) : List.of();
    }

    Count countOf(Term.Iri property) {
        return facts.isA(property, Terms.owl("FunctionalProperty")) ? Count.atMost(1) : Count.UNSTATED;
    }

    private interface Said {
        List<Range> of(Term.Iri property);
    }

    private List<Range> upwards(Term.Iri property, Said said) {
        List<Term.Iri> level = List.of(property);
        Set<Term.Iri> seen = new HashSet<>(level);
        while (!level.isEmpty()) {
            List<Range> found = level.stream()
                    .flatMap(each -> said.of(each).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            level = level.stream()
                    .flatMap(each -> facts.iris(each, Terms.rdfs("subPropertyOf")).stream())
                    .filter(seen::add)
                    .toList();
        }
        return List.of();
    }
}
