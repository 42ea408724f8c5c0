package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.syntax.Template;

/** Fills the template of a {@code CONSTRUCT} with the rows of its pattern. */
final class Construction {
    private final List<Triple> template;
    private final Place place;

    Construction(Template template, QuerySource source) {
        this.template = template.getTriples();
        this.place = source.place(1, 0);
    }

    List<String> variables() {
        Set<String> names = new TreeSet<>();
        for (Triple triple : template) {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isVariable() && !isTemplateBlank(node)) {
                    names.add(node.getName());
                }
            }
        }
        return List.copyOf(names);
    }

    List<Fact> facts(Rows rows) {
        Set<Fact> facts = new LinkedHashSet<>();
        int number = 0;
        for (Row row : rows) {
            number++;
            for (Triple triple : template) {
                fact(triple, row, number).ifPresent(facts::add);
            }
        }
        return new ArrayList<>(facts);
    }

    /** A triple that would not be RDF is left out, as SPARQL says. */
    private Optional<Fact> fact(Triple triple, Row row, int number) {
        Optional<Term> subject = term(triple.getSubject(), row, number);
        Optional<Term> predicate = term(triple.getPredicate(), row, number);
        Optional<Term> object = term(triple.getObject(), row, number);
        if (subject.isEmpty() || object.isEmpty() || subject.get() instanceof Term.Literal) {
            return Optional.empty();
        }
        return predicate
                .filter(Term.Iri.class::isInstance)
                .map(Term.Iri.class::cast)
                .map(iri -> new Fact(subject.get(), iri, object.get(), place));
    }

    private static Optional<Term> term(Node node, Row row, int number) {
        if (isTemplateBlank(node)) {
            return Optional.of(new Term.Blank("row" + number + "-" + label(node)));
        }
        return node.isVariable() ? row.get(node.getName()) : Optional.of(JenaTerms.term(node));
    }

    private static boolean isTemplateBlank(Node node) {
        return node.isBlank() || org.apache.jena.sparql.core.Var.isBlankNodeVar(node);
    }

    private static String label(Node node) {
        return node.isBlank() ? node.getBlankNodeLabel() : node.getName().substring(1);
    }
}
