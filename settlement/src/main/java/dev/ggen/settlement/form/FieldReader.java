package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one field: a property, and what the shapes of its kind say of it. */
final class FieldReader {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Wording NOTHING = new Wording(new TreeMap<>(java.util.Map.of("en", "")));

    private final Vocabulary vocabulary;
    private final Term path;
    private final List<Term> shapes = new ArrayList<>();
    private int least;
    private int most = Field.ANY_NUMBER;

    /** Whether a shape holds as it stands, or is one of several that may. */
    enum Need {
        STATED,
        OPEN
    }

    FieldReader(Vocabulary vocabulary, Term path) {
        this.vocabulary = vocabulary;
        this.path = path;
    }

    void add(Term shape, Need need) {
        shapes.add(shape);
        if (need == Need.STATED) {
            least = Math.max(least, count(shape, "minCount").orElse(0));
        }
        most = Math.min(most, count(shape, "maxCount").orElse(Field.ANY_NUMBER));
    }

    private Optional<Integer> count(Term shape, String constraint) {
        return vocabulary.number(shape, constraint).map(BigDecimal::intValueExact);
    }

    BigDecimal order() {
        return first(shape -> vocabulary.number(shape, "order"))
                .orElseThrow(() -> new IllegalStateException("no sh:order for " + path.text()));
    }

    Field field() {
        return new Field(
                Vocabulary.local(path),
                path.text(),
                vocabulary
                        .label(path)
                        .or(() -> first(shape -> vocabulary.said(shape, "name")))
                        .orElseThrow(() -> new IllegalStateException("no label for " + path.text())),
                vocabulary
                        .comment(path)
                        .or(() -> first(shape -> vocabulary.said(shape, "description")))
                        .orElse(NOTHING),
                least,
                most,
                entry());
    }

    private Entry entry() {
        List<Term> kinds = kinds();
        if (!kinds.isEmpty()) {
            return new Entry.Part(kinds.stream().map(Vocabulary::local).toList());
        }
        List<Term> chosen = chosen();
        if (!chosen.isEmpty()) {
            return new Entry.Chosen(chosen.stream().map(this::choice).toList());
        }
        return vocabulary.isObjectProperty(path) ? declared() : literal();
    }

    /** Classes of what stands here as a part of its own; none where something is named, or entered. */
    List<Term> kinds() {
        boolean hasParts = vocabulary.isObjectProperty(path)
                && (!shapesOfParts().isEmpty() || classes().anyMatch(this::isShapedByKind));
        return hasParts
                ? Stream.concat(classes(), vocabulary.range(path).stream())
                        .findFirst()
                        .map(vocabulary::kindsOf)
                        .orElseThrow()
                : List.of();
    }

    private boolean isShapedByKind(Term type) {
        return vocabulary.shapesOf(type).isEmpty()
                && vocabulary.kindsOf(type).stream()
                        .anyMatch(kind -> !vocabulary.shapesOf(kind).isEmpty());
    }

    List<Term> shapesOfParts() {
        return Stream.concat(
                        shapes.stream().flatMap(shape -> vocabulary.shacl(shape, "node").stream()),
                        vocabulary.shapesOfValues(path).stream())
                .distinct()
                .toList();
    }

    private Stream<Term> classes() {
        Stream<Term> either = shapes.stream()
                .flatMap(shape -> vocabulary.shacl(shape, "or").stream())
                .flatMap(list -> vocabulary.members(list).stream());
        return Stream.concat(shapes.stream(), either).flatMap(shape -> vocabulary.shacl(shape, "class").stream());
    }

    private List<Term> chosen() {
        List<Term> listed = shapes.stream()
                .flatMap(shape -> vocabulary.shacl(shape, "in").stream())
                .flatMap(list -> vocabulary.members(list).stream())
                .distinct()
                .toList();
        return listed.isEmpty()
                ? classes()
                        .flatMap(type -> vocabulary.individuals(type).stream())
                        .toList()
                : listed;
    }

    private Choice choice(Term individual) {
        return new Choice(
                individual.text(),
                vocabulary.label(individual).orElseThrow(),
                vocabulary.comment(individual).orElse(NOTHING));
    }

    private Entry declared() {
        TreeSet<String> names = new TreeSet<>();
        classes().map(Vocabulary::local).forEach(names::add);
        return new Entry.Declared(names);
    }

    private Entry literal() {
        String range = Stream.concat(
                        vocabulary.range(path).stream(),
                        shapes.stream().flatMap(shape -> vocabulary.shacl(shape, "datatype").stream()))
                .map(Term::text)
                .findFirst()
                .orElse(XSD + "string");
        return switch (range) {
            case XSD + "date" -> new Entry.Day();
            case XSD + "integer" -> new Entry.Whole(bounds());
            case XSD + "decimal" -> new Entry.Decimal(bounds());
            default ->
                new Entry.Text(first(shape -> vocabulary.one(shape, "pattern")).map(Term::text));
        };
    }

    private Entry.Bounds bounds() {
        Optional<BigDecimal> above = first(shape -> vocabulary.number(shape, "minExclusive"));
        return new Entry.Bounds(
                above.or(() -> first(shape -> vocabulary.number(shape, "minInclusive"))),
                above.isPresent(),
                first(shape -> vocabulary.number(shape, "maxInclusive")));
    }

    private <T> Optional<T> first(Function<Term, Optional<T>> question) {
        return shapes.stream().map(question).flatMap(Optional::stream).findFirst();
    }
}
