package dev.ggen.generator.check;

import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Wording for any specification: labels where there are some, names as the sources write them otherwise. */
public final class PlainWording implements Wording {
    private static final List<Term.Iri> LABELS = List.of(
            new Term.Iri("http://www.w3.org/2004/02/skos/core#prefLabel"),
            new Term.Iri("http://www.w3.org/2000/01/rdf-schema#label"));

    private final Specification specification;

    public PlainWording(Specification specification) {
        this.specification = Objects.requireNonNull(specification);
    }

    @Override
    public String name(Term node) {
        return LABELS.stream()
                .flatMap(label -> specification.objects(node, label).stream())
                .map(Term::text)
                .findFirst()
                .orElseGet(() -> written(node));
    }

    /** As a source would write it: relative to a base, with a prefix, or in full. */
    public String written(Term node) {
        return switch (node) {
            case Term.Iri iri -> written(iri.value());
            case Term.Literal literal -> "\"" + literal.lexical() + "\"";
            case Term.Blank blank -> "[ ]";
        };
    }

    private String written(String iri) {
        for (String base : specification.bases()) {
            if (iri.startsWith(base) && iri.length() > base.length()) {
                return "<" + iri.substring(base.length()) + ">";
            }
        }
        for (Map.Entry<String, String> prefix : specification.prefixes().entrySet()) {
            String local = iri.startsWith(prefix.getValue())
                    ? iri.substring(prefix.getValue().length())
                    : "";
            if (local.matches("[\\w-]+")) {
                return prefix.getKey() + ":" + local;
            }
        }
        return "<" + iri + ">";
    }

    @Override
    public String show(Term term, String style, Row row) {
        return term instanceof Term.Literal ? term.text() : name(term);
    }

    @Override
    public Optional<Place> place(Term fact) {
        return specification.placeOf(fact);
    }
}
