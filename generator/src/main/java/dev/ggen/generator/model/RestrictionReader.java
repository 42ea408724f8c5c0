package dev.ggen.generator.model;

import dev.ggen.generator.model.Statement.Count;
import dev.ggen.generator.model.Statement.Direction;
import dev.ggen.generator.model.Statement.Extras;
import dev.ggen.generator.model.Statement.Property;
import dev.ggen.generator.model.Statement.Source;
import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads what OWL's restrictions say of the properties of a class. */
final class RestrictionReader {
    private final Facts facts;
    private final Kinds kinds;
    private final RangeReader ranges;
    private final Told told;

    RestrictionReader(Facts facts, Kinds kinds, RangeReader ranges, Told told) {
        this.facts = facts;
        this.kinds = kinds;
        this.ranges = ranges;
        this.told = told;
    }

    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        for (Term.Iri owner : kinds.all().keySet()) {
            if (kinds.isObject(owner)) {
                expressions(owner).forEach(expression -> read(owner, expression, found));
            }
        }
        return found;
    }

    private List<Term> expressions(Term.Iri owner) {
        List<Term> outer = facts.all(owner, List.of(Terms.rdfs("subClassOf"), Terms.owl("equivalentClass")));
        return Stream.concat(
                        outer.stream(),
                        outer.stream().flatMap(each -> facts.listed(each, Terms.owl("intersectionOf")).stream()))
                .filter(Term.Blank.class::isInstance)
                .distinct()
                .toList();
    }

    private void read(Term.Iri owner, Term expression, List<Statement> found) {
        Optional<Property> property = property(expression);
        if (property.isEmpty()) {
            if (facts.has(expression, Terms.owl("complementOf"))) {
                told.of("model-complement", "What a class is not says nothing that a field could keep.", expression);
            }
            return;
        }
        for (String word : List.of("allValuesFrom", "onClass", "onDataRange")) {
            facts.first(expression, Terms.owl(word))
                    .ifPresent(range -> found.add(statement(
                            owner,
                            property.get(),
                            Source.ALL_VALUES,
                            ranges.ranges(range),
                            count(expression),
                            expression)));
        }
        facts.first(expression, Terms.owl("someValuesFrom"))
                .ifPresent(range -> found.add(statement(
                        owner,
                        property.get(),
                        Source.SOME_VALUES,
                        ranges.ranges(range),
                        Count.atLeast(1),
                        expression)));
        if (!facts.has(expression, Terms.owl("onClass")) && !facts.has(expression, Terms.owl("onDataRange"))) {
            Count count = count(expression);
            if (!count.isUnstated()) {
                found.add(statement(owner, property.get(), Source.ALL_VALUES, List.of(), count, expression));
            }
        }
        facts.first(expression, Terms.owl("hasValue"))
                .ifPresent(value -> found.add(new Statement(
                        owner,
                        property.get(),
                        Source.ALL_VALUES,
                        List.of(),
                        Count.atLeast(1),
                        Bounds.NONE,
                        Extras.fixed(value),
                        facts.place(expression))));
    }

    private Optional<Property> property(Term expression) {
        return facts.first(expression, Terms.owl("onProperty"))
                .flatMap(property -> property instanceof Term.Iri iri
                        ? Optional.of(Property.of(iri))
                        : facts.iris(property, Terms.owl("inverseOf")).stream()
                                .findFirst()
                                .map(iri -> new Property(iri, Direction.INVERSE)));
    }

    private Statement statement(
            Term.Iri owner, Property property, Source source, List<Range> said, Count count, Term expression) {
        return new Statement(owner, property, source, said, count, Bounds.NONE, Extras.NONE, facts.place(expression));
    }

    private Count count(Term expression) {
        Count count = Count.UNSTATED;
        for (String word : List.of("cardinality", "qualifiedCardinality")) {
            OptionalInt exact = facts.number(expression, Terms.owl(word));
            count = count.and(new Count(exact, exact));
        }
        for (String word : List.of("minCardinality", "minQualifiedCardinality")) {
            count = count.and(new Count(facts.number(expression, Terms.owl(word)), OptionalInt.empty()));
        }
        for (String word : List.of("maxCardinality", "maxQualifiedCardinality")) {
            count = count.and(new Count(OptionalInt.empty(), facts.number(expression, Terms.owl(word))));
        }
        return count;
    }
}
