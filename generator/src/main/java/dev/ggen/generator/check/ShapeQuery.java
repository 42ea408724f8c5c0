package dev.ggen.generator.check;

import dev.ggen.generator.query.PreBound;
import dev.ggen.generator.query.QueryEngine;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * The query of a shape, as {@code sh:sparql} names it.
 *
 * @param node that holds the query in the shapes' source
 * @param messages what a row means, with variables in braces; empty when the shape says it
 */
record ShapeQuery(Term node, PreBound query, List<Term.Literal> messages) {
    /** What has a value before a shape's query is asked. */
    static final Set<String> KNOWN = Set.of("this", "currentShape", "PATH");

    ShapeQuery {
        messages = List.copyOf(messages);
    }

    /** Its rows for one node of a shape with that path; each breaks the shape. */
    List<Row> rows(QueryEngine engine, Shape shape, Node focus, Path path) {
        return path instanceof P_Link link
                ? query.rows(engine, known(shape, focus, Map.of("PATH", JenaTerms.term(link.getNode()))))
                : query.along(path).rows(engine, known(shape, focus, Map.of()));
    }

    /** Its rows for one node of a shape without a path. */
    List<Row> rows(QueryEngine engine, Shape shape, Node focus) {
        return query.rows(engine, known(shape, focus, Map.of()));
    }

    private static Map<String, Term> known(Shape shape, Node focus, Map<String, Term> more) {
        Map<String, Term> known = new TreeMap<>(more);
        known.put("this", JenaTerms.term(focus));
        known.put("currentShape", JenaTerms.term(shape.getShapeNode()));
        return known;
    }
}
