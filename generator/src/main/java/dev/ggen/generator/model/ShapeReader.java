package dev.ggen.generator.model;

import dev.ggen.generator.model.Statement.Count;
import dev.ggen.generator.model.Statement.Direction;
import dev.ggen.generator.model.Statement.Extras;
import dev.ggen.generator.model.Statement.Property;
import dev.ggen.generator.model.Statement.Source;
import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the property shapes of SHACL. */
final class ShapeReader {
    private static final Term.Iri PATH = Terms.shacl("path");
    private static final List<String> ALTERNATIVES = List.of("or", "xone");
    private static final List<String> WITHOUT_A_FIELD =
            List.of("qualifiedValueShape", "not", "sparql", "equals", "disjoint", "lessThan", "lessThanOrEquals");

    private final Facts facts;
    private final ShapeOwners owners;
    private final Told told;

    ShapeReader(Facts facts, ShapeOwners owners, Told told) {
        this.facts = facts;
        this.owners = owners;
        this.told = told;
    }

    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        for (Term shape : owners.shapes()) {
            List<Term.Iri> of = owners.owners(shape);
            if (!of.isEmpty()) {
                properties(shape, new HashSet<>())
                        .forEach(property -> of.forEach(owner -> read(owner, property, found)));
            }
        }
        return found;
    }

    /** Its own, and those of the shapes without a name that it holds all of. */
    private List<Term> properties(Term shape, Set<Term> seen) {
        if (!seen.add(shape)) {
            return List.of();
        }
        Stream<Term> held = Stream.concat(
                        facts.listed(shape, Terms.shacl("and")).stream(),
                        facts.all(shape, Terms.shacl("node")).stream())
                .filter(Term.Blank.class::isInstance)
                .flatMap(part -> properties(part, seen).stream());
        return Stream.concat(facts.all(shape, Terms.shacl("property")).stream(), held)
                .distinct()
                .toList();
    }

    private void read(Term.Iri owner, Term shape, List<Statement> found) {
        if (facts.isTrue(shape, Terms.shacl("deactivated"))) {
            return;
        }
        Optional<Property> property = property(shape);
        if (property.isEmpty()) {
            told.of("model-path", "A path of several steps is no field.", shape);
            return;
        }
        WITHOUT_A_FIELD.stream()
                .filter(word -> facts.has(shape, Terms.shacl(word)))
                .forEach(word ->
                        told.of("model-shape", "`sh:" + word + "` says nothing that a field could keep.", shape));
        found.add(new Statement(
                owner,
                property.get(),
                Source.SHAPE,
                ranges(shape),
                new Count(facts.number(shape, Terms.shacl("minCount")), facts.number(shape, Terms.shacl("maxCount"))),
                bounds(shape),
                extras(shape),
                facts.place(shape)));
    }

    private Optional<Property> property(Term shape) {
        return facts.first(shape, PATH)
                .flatMap(path -> path instanceof Term.Iri iri
                        ? Optional.of(Property.of(iri))
                        : facts.iris(path, Terms.shacl("inversePath")).stream()
                                .findFirst()
                                .map(iri -> new Property(iri, Direction.INVERSE)));
    }

    private List<Range> ranges(Term shape) {
        List<Term> values = facts.listed(shape, Terms.shacl("in")).stream()
                .filter(value -> !(value instanceof Term.Blank))
                .toList();
        if (!values.isEmpty()) {
            return List.of(new Range.Listed(values));
        }
        List<Range> own = typed(shape);
        if (!own.isEmpty()) {
            return own;
        }
        List<Range> alternatives = ALTERNATIVES.stream()
                .flatMap(word -> facts.listed(shape, Terms.shacl(word)).stream())
                .flatMap(each -> ranges(each).stream())
                .distinct()
                .toList();
        return alternatives.isEmpty() ? kind(shape) : alternatives;
    }

    private List<Range> typed(Term shape) {
        return Stream.of(
                        facts.iris(shape, Terms.shacl("datatype")).stream(),
                        facts.iris(shape, Terms.shacl("class")).stream(),
                        facts.iris(shape, Terms.shacl("node")).stream().flatMap(node -> owners.owners(node).stream()))
                .flatMap(each -> each)
                .distinct()
                .<Range>map(Range.Named::new)
                .toList();
    }

    private List<Range> kind(Term shape) {
        return switch (facts.text(shape, Terms.shacl("nodeKind"))
                .map(Terms::local)
                .orElse("")) {
            case "IRI", "BlankNodeOrIRI" -> List.of(new Range.AnyThing());
            case "Literal" -> List.of(new Range.AnyLiteral());
            default -> List.of();
        };
    }

    private Bounds bounds(Term shape) {
        Bounds bounds = Bounds.NONE;
        for (Bounds.Facet facet : Bounds.Facet.values()) {
            bounds = bounds.with(facet, facts.text(shape, Terms.shacl(facet.word())));
        }
        List<String> languages = facts.listed(shape, Terms.shacl("languageIn")).stream()
                .map(Term::text)
                .toList();
        boolean isUnique = facts.isTrue(shape, Terms.shacl("uniqueLang"));
        return new Bounds(bounds.facets(), languages, isUnique ? Bounds.Languages.EACH_ONCE : Bounds.Languages.ANY);
    }

    private Extras extras(Term shape) {
        return new Extras(
                facts.text(shape, Terms.shacl("name")),
                facts.text(shape, Terms.shacl("description")),
                facts.text(shape, Terms.shacl("order"))
                        .filter(text -> text.matches("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?"))
                        .map(BigDecimal::new),
                facts.first(shape, Terms.shacl("group"))
                        .map(group -> facts.text(group, Terms.rdfs("label")).orElse(Terms.local(group.text()))),
                facts.first(shape, Terms.shacl("defaultValue")),
                facts.first(shape, Terms.shacl("hasValue")));
    }
}
