package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.syntax.Template;

/**
 * Fills the template of a {@code CONSTRUCT} with the rows of its pattern.
 *
 * <p>A blank node of the template is one for each row, and its label is made of the query and the row: the same row makes the same
 * node, however often the query runs. It is {@code x} with 24 hexadecimal digits, which is no canonical label.
 */
final class Construction {
    private static final int LABEL_DIGITS = 24;

    private final List<Triple> template;
    private final Map<Node, Integer> blanks = new HashMap<>();
    private final QuerySource source;
    private final Place place;

    Construction(Template template, QuerySource source, Place place) {
        this.template = template.getTriples();
        this.source = source;
        this.place = place;
        this.template.forEach(this::numberBlanks);
    }

    /** The parser gives them other labels every time. */
    private void numberBlanks(Triple triple) {
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (isTemplateBlank(node)) {
                blanks.putIfAbsent(node, blanks.size());
            }
        }
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
        Map<Row, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            int times = seen.merge(row, 1, Integer::sum);
            for (Triple triple : template) {
                fact(triple, row, times).ifPresent(facts::add);
            }
        }
        return new ArrayList<>(facts);
    }

    /** A triple that would not be RDF is left out, as SPARQL says. */
    private Optional<Fact> fact(Triple triple, Row row, int times) {
        Optional<Term> subject = term(triple.getSubject(), row, times);
        Optional<Term> predicate = term(triple.getPredicate(), row, times);
        Optional<Term> object = term(triple.getObject(), row, times);
        if (subject.isEmpty() || object.isEmpty() || subject.get() instanceof Term.Literal) {
            return Optional.empty();
        }
        return predicate
                .filter(Term.Iri.class::isInstance)
                .map(Term.Iri.class::cast)
                .map(iri -> new Fact(subject.get(), iri, object.get(), place));
    }

    private Optional<Term> term(Node node, Row row, int times) {
        if (isTemplateBlank(node)) {
            return Optional.of(new Term.Blank(label(node, row, times)));
        }
        return node.isVariable() ? row.get(node.getName()) : Optional.of(JenaTerms.term(node));
    }

    private static boolean isTemplateBlank(Node node) {
        return node.isBlank() || org.apache.jena.sparql.core.Var.isBlankNodeVar(node);
    }

    /** @param times how often the same row has come by now */
    private String label(Node node, Row row, int times) {
        String name = String.valueOf(blanks.get(node));
        StringBuilder made = new StringBuilder(source.text());
        for (String part : List.of(source.file(), "" + source.firstLine(), name, "" + times)) {
            made.append('\n').append(part);
        }
        row.cells().forEach(cell -> made.append('\n').append(cell));
        byte[] bytes = made.toString().getBytes(StandardCharsets.UTF_8);
        return "x" + Digest.of(bytes).hex().substring(0, LABEL_DIGITS);
    }
}
