package dev.ggen.settlement.program;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.check.Wording;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a program's facts read in findings.
 *
 * <p>A statement in a message is what it states ({@code at least 30 M USD}, {@code Q3 2026}), with the style {@code name} what it is
 * called in the source. A number is written in the unit of the row's columns {@code unit} and {@code currency}, or in the style
 * {@code percent}, {@code factor} or {@code plain}. A place says what the fact states, and which lines of which document state it.
 */
final class ProgramWording implements Wording {
    private static final String VOCABULARY = "https://ggen.dev/ns/partner#";

    /** Where to point, the most telling first. */
    private static final List<Term.Iri> TELLING = Stream.of(
                    "value", "minimum", "atLeast", "atMost", "rate", "period", "by", "cadence", "names", "derivedAs")
            .map(ProgramWording::word)
            .toList();

    private final Specification specification;
    private final PlainWording plain;
    private final Statements statements;

    ProgramWording(Specification specification) {
        this.specification = specification;
        this.plain = new PlainWording(specification);
        this.statements = new Statements(specification, this::name);
    }

    static Term.Iri word(String local) {
        return new Term.Iri(VOCABULARY + local);
    }

    @Override
    public String name(Term node) {
        return specification.objects(node, word("name")).stream()
                .map(Term::text)
                .findFirst()
                .orElseGet(() -> isStatement(node) ? plain.written(node) : plain.name(node));
    }

    private boolean isStatement(Term node) {
        return TELLING.stream()
                .anyMatch(word -> !specification.objects(node, word).isEmpty());
    }

    @Override
    public String show(Term term, String style, Row row) {
        return switch (term) {
            case Term.Literal literal -> Numbers.shown(literal, style, row);
            case Term.Iri iri when style.equals("name") -> plain.written(iri);
            case Term.Iri iri -> statements.stated(iri).orElseGet(() -> name(iri));
            case Term.Blank blank -> statements.stated(blank).orElse("unnamed");
        };
    }

    @Override
    public Optional<Place> place(Term fact) {
        String says = Stream.of(statements.stated(fact).orElse(""), documentPlaces(fact))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" — "));
        return TELLING.stream()
                .flatMap(word -> specification.objects(fact, word).stream()
                        .flatMap(object -> specification.placesOf(fact, word, object).stream()))
                .findFirst()
                .or(() -> specification.placeOf(fact))
                .map(place -> new Place(place.file(), place.line(), place.column(), says));
    }

    private String documentPlaces(Term fact) {
        return specification.objects(fact, word("statedIn")).stream()
                .map(this::documentPlace)
                .collect(Collectors.joining("; "));
    }

    private String documentPlace(Term place) {
        String document = objects(place, "document").map(this::name).findFirst().orElse("a document");
        String section = objects(place, "section").map(Term::text).findFirst().orElse("");
        String line = objects(place, "line").map(Term::text).findFirst().orElse("?");
        return document + (section.isEmpty() ? "" : ", section \"" + section + "\"") + ", line " + line;
    }

    private Stream<Term> objects(Term subject, String word) {
        return specification.objects(subject, word(word)).stream();
    }
}
