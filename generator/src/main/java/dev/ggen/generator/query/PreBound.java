package dev.ggen.generator.query;

import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A {@code SELECT} some of whose variables have their values before it is asked, wherever they stand, as SHACL's section 5.2.1 and
 * appendix A state it: no {@code MINUS}, no {@code VALUES}, no {@code AS} for such a variable, and a subquery hands all of them on.
 */
public final class PreBound {
    /** Stands for a property, or a path, where a predicate stands. */
    private static final Var PATH = Var.alloc("PATH");

    private final Query query;
    private final Set<String> variables;

    private PreBound(Query query, Set<String> variables) {
        this.query = query;
        this.variables = variables;
    }

    /**
     * @param variables that will have values
     * @throws FindingsException when the query can't be asked that way
     */
    public static PreBound of(Query query, Set<String> variables) {
        Set<String> refused = new TreeSet<>();
        if (query.kind() != Query.Kind.SELECT) {
            refused.add("a query that is a " + query.kind());
        }
        org.apache.jena.query.Query parsed = query.copy();
        parsed.getProject().getExprs().keySet().stream()
                .map(Var::getName)
                .filter(variables::contains)
                .forEach(name -> refused.add("AS ?" + name));
        if (parsed.hasValues()) {
            refused.add("VALUES");
        }
        ElementWalker.walk(parsed.getQueryPattern(), refusing(variables, refused));
        if (!refused.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "query-prebound",
                            "In a shape's query " + String.join(" and ", refused) + " can't be used.",
                            query.source().place(1, 0))
                    .withAllowed(
                            "a SELECT without MINUS, VALUES and `AS $this`, whose subqueries select `$this`, too"));
        }
        return new PreBound(query, Set.copyOf(variables));
    }

    private static ElementVisitorBase refusing(Set<String> variables, Set<String> refused) {
        return new ElementVisitorBase() {
            @Override
            public void visit(ElementMinus element) {
                refused.add("MINUS");
            }

            @Override
            public void visit(ElementData element) {
                refused.add("VALUES");
            }

            @Override
            public void visit(ElementBind element) {
                if (variables.contains(element.getVar().getName())) {
                    refused.add("AS ?" + element.getVar().getName());
                }
            }

            @Override
            public void visit(ElementSubQuery element) {
                org.apache.jena.query.Query inner = element.getQuery();
                if (inner.hasValues()) {
                    refused.add("VALUES");
                }
                if (!inner.getResultVars().contains("this")) {
                    refused.add("a subquery without $this");
                }
                ElementWalker.walk(inner.getQueryPattern(), this);
            }
        };
    }

    /** This query, with a path where {@code $PATH} is a predicate. */
    public PreBound along(Path path) {
        ElementTransformCopyBase change = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementPathBlock block) {
                ElementPathBlock changed = new ElementPathBlock();
                block.getPattern().forEach(pattern -> changed.addTriplePath(walked(pattern, path)));
                return changed;
            }
        };
        return new PreBound(query.with(QueryTransformOps.transform(query.copy(), change)), variables);
    }

    private static TriplePath walked(TriplePath pattern, Path path) {
        return pattern.isTriple() && PATH.equals(pattern.getPredicate())
                ? new TriplePath(pattern.getSubject(), path, pattern.getObject())
                : pattern;
    }

    /** The rows, in the package's order; the variables' values are not among the columns. */
    public List<Row> rows(QueryEngine engine, Map<String, Term> known) {
        Map<Var, Node> values = known.entrySet().stream()
                .filter(value -> variables.contains(value.getKey()))
                .collect(Collectors.toMap(
                        value -> Var.alloc(value.getKey()), value -> JenaTerms.node(value.getValue())));
        return new ArrayList<>(engine.select(query, values).rows());
    }

    /** Where the query begins. */
    public Place place() {
        return query.source().place(1, 0);
    }
}
