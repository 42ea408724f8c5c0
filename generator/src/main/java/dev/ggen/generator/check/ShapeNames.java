package dev.ggen.generator.check;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Stable ids for what shapes find, made of the names in the shapes' source. */
final class ShapeNames {
    private static final String PROPERTY = "http://www.w3.org/ns/shacl#property";

    private final Specification shapes;

    ShapeNames(Specification shapes) {
        this.shapes = shapes;
    }

    String id(Node shape, Optional<Term.Iri> path) {
        Term term = JenaTerms.term(shape);
        Optional<String> owner = named(term);
        if (term instanceof Term.Iri) {
            return owner.orElse("shape");
        }
        String first = owner.orElse("shape");
        return path.map(iri -> first + "-" + kebab(iri.value())).orElse(first);
    }

    /** The shape's own name, or that of the shape whose property it is. */
    private Optional<String> named(Term shape) {
        if (shape instanceof Term.Iri iri) {
            return Optional.of(kebab(iri.value()));
        }
        return shapes.factsNaming(shape)
                .filter(fact -> fact.predicate().value().equals(PROPERTY))
                .map(Fact::subject)
                .findFirst()
                .flatMap(this::named);
    }

    private static String kebab(String iri) {
        String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        String words = local.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-");
        String kebab = words.replaceAll("^[-0-9]+|-+$", "").toLowerCase(Locale.ROOT);
        return kebab.isEmpty() ? "shape" : kebab;
    }
}
