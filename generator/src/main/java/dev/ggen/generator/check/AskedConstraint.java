package dev.ggen.generator.check;

import dev.ggen.generator.query.QueryEngine;
import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.jspecify.annotations.Nullable;

/** A shape's query at work: asked once for every focus node, with our engine and its limits instead of Jena's. */
record AskedConstraint(ShapeQuery query, QueryEngine engine) implements Constraint {
    private static final String FAILURE = "failure";
    private static final Pattern COLUMN = Pattern.compile("\\{[?$](\\w+)}");

    @Override
    public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focus) {
        query.rows(engine, shape, focus).forEach(row -> report(context, shape, row, focus, pathOf(row), focus));
    }

    @Override
    public void validatePropertyShape(
            ValidationContext context, Graph data, Shape shape, Node focus, Path path, Set<Node> values) {
        query.rows(engine, shape, focus, path).forEach(row -> report(context, shape, row, focus, path, null));
    }

    private void report(
            ValidationContext context,
            Shape shape,
            Row row,
            Node focus,
            @Nullable Path path,
            @Nullable Node withoutValue) {
        if (row.get(FAILURE).map(Term::text).filter("true"::equals).isPresent()) {
            throw new FindingsException(Finding.red(
                    "shape-failed",
                    "A shape's query says that it failed: `?failure` is true.",
                    query.query().place()));
        }
        @Nullable Node value = row.get("value").map(JenaTerms::node).orElse(withoutValue);
        context.reportEntry(text(row), told(shape, row, focus), focus, path, value, this);
    }

    /** What holds the query in the shapes' source. */
    Node node() {
        return JenaTerms.node(query.node());
    }

    private static @Nullable Path pathOf(Row row) {
        return row.get("path")
                .filter(Term.Iri.class::isInstance)
                .map(JenaTerms::node)
                .<Path>map(PathFactory::pathLink)
                .orElse(null);
    }

    /** The shape with the messages of this row, where it is the query that says them. */
    private Shape told(Shape shape, Row row, Node focus) {
        List<Node> messages = messages(row, JenaTerms.term(focus));
        return messages.isEmpty()
                ? shape
                : new NodeShape(
                        shape.getShapeGraph(),
                        shape.getShapeNode(),
                        false,
                        shape.getSeverity(),
                        messages,
                        List.of(),
                        List.of(),
                        List.of());
    }

    private List<Node> messages(Row row, Term focus) {
        Optional<Term> own = row.get("message").filter(Term.Literal.class::isInstance);
        return own.map(message -> List.of(JenaTerms.node(message)))
                .orElseGet(() -> query.messages().stream()
                        .map(message -> new Term.Literal(
                                filled(message.lexical(), row, focus), message.datatype(), message.language()))
                        .map(JenaTerms::node)
                        .toList());
    }

    private static String filled(String message, Row row, Term focus) {
        return COLUMN.matcher(message).replaceAll(match -> {
            String name = match.group(1);
            Optional<Term> known = name.equals("this") ? Optional.of(focus) : Optional.empty();
            return Matcher.quoteReplacement(
                    row.get(name).or(() -> known).map(Term::text).orElse(match.group()));
        });
    }

    private static String text(Row row) {
        List<String> cells = row.columns().stream()
                .filter(column -> row.get(column).isPresent())
                .map(column -> column + " = " + row.text(column))
                .toList();
        return "the shape's query finds " + (cells.isEmpty() ? "something" : String.join(", ", cells));
    }

    @Override
    public Node getComponent() {
        return SHACL.SPARQLConstraintComponent;
    }

    /** Visitors print shapes; none of ours are printed. */
    @Override
    public void visit(ConstraintVisitor visitor) {}
}
