package dev.ggen.generator.check;

import dev.ggen.generator.query.QueryEngine;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sys.JenaSystem;

/**
 * Applies SHACL shapes to a specification: those of SHACL Core, and queries of {@code sh:sparql}.
 *
 * <p>A violation is red, a warning yellow, an info green. A finding points at the fact that breaks the shape, or at the node that
 * lacks one. Its id is the shape's name with the path's: {@code figure-currency}, {@code revenue-stream-collected-by}.
 */
public final class ShapeCheck {
    static {
        JenaSystem.init();
    }

    private static final String SHACL = ShapeQueries.SHACL;

    /** Other places for code: rules, functions, targets and kinds of constraints of one's own, in SPARQL or JavaScript. */
    private static final Set<String> REFUSED = Set.of(
            "ask",
            "construct",
            "update",
            "js",
            "jsLibrary",
            "rule",
            "target",
            "validator",
            "nodeValidator",
            "propertyValidator");

    private final Specification shapesGraph;
    private final QueryLimits limits;
    private final ShapeNames names;
    private final Map<Term, List<ShapeQuery>> queries;
    private final Shapes shapes;

    /** @throws FindingsException when they are no shapes that can be used */
    public ShapeCheck(Specification shapesGraph) {
        this(shapesGraph, QueryLimits.DEFAULT);
    }

    /**
     * @param limits of every query of the shapes
     * @throws FindingsException when they are no shapes that can be used
     */
    public ShapeCheck(Specification shapesGraph, QueryLimits limits) {
        refuseCode(shapesGraph);
        this.shapesGraph = shapesGraph;
        this.limits = limits;
        this.names = new ShapeNames(shapesGraph);
        this.queries = ShapeQueries.of(shapesGraph);
        this.shapes = parsed(shapesGraph);
    }

    private static Shapes parsed(Specification shapesGraph) {
        try {
            return ShaclValidator.get().parse(shapesGraph.graph());
        } catch (ShaclException e) {
            throw new FindingsException(Finding.red("shapes-broken", "the shapes can't be read: " + e.getMessage()));
        }
    }

    private static void refuseCode(Specification shapesGraph) {
        Set<Term> asked = shapesGraph
                .facts()
                .filter(fact -> isNamed(fact, "sparql"))
                .map(Fact::object)
                .collect(Collectors.toSet());
        List<Finding> refused = shapesGraph
                .facts()
                .filter(fact -> REFUSED.stream().anyMatch(name -> isNamed(fact, name))
                        || (isNamed(fact, "select") && !asked.contains(fact.subject())))
                .map(fact -> Finding.red("shape-code", "a shape holds code, which is refused", fact.place())
                        .withAllowed("SHACL Core, and `sh:sparql` with a `sh:select`"))
                .toList();
        if (!refused.isEmpty()) {
            throw new FindingsException(refused);
        }
    }

    private static boolean isNamed(Fact fact, String name) {
        return fact.predicate().value().equals(SHACL + name);
    }

    /** All findings, sorted by place. */
    public List<Finding> check(Specification specification, Wording wording) {
        return report(specification).findings(wording);
    }

    /** All that breaks the shapes. */
    public ShapeReport report(Specification specification) {
        Shapes asking = queries.isEmpty() ? shapes : asking(new QueryEngine(specification, limits));
        return new ShapeReport(
                ShaclValidator.get().validate(asking, specification.graph()).getEntries(), names, specification);
    }

    /** Jena's shapes hold what they check in lists that its own parser changes, too; they are new each time, as we do. */
    private Shapes asking(QueryEngine engine) {
        Shapes fresh = parsed(shapesGraph);
        fresh.getShapeMap().values().forEach(shape -> ask(shape, engine));
        return fresh;
    }

    private void ask(Shape shape, QueryEngine engine) {
        shape.getConstraints().removeIf(SparqlConstraint.class::isInstance);
        queries.getOrDefault(JenaTerms.term(shape.getShapeNode()), List.of())
                .forEach(query -> shape.getConstraints().add(new AskedConstraint(query, engine)));
    }
}
