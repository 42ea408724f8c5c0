package dev.ggen.generator.query;

import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a graph that a query's patterns look at. */
final class FootprintWalk {
    private final Set<GraphPart> parts = new TreeSet<>();

    private FootprintWalk() {}

    static SortedSet<GraphPart> partsOf(Query query) {
        FootprintWalk walk = new FootprintWalk();
        walk.query(query);
        return new TreeSet<>(walk.parts);
    }

    private void query(Query query) {
        @Nullable Element pattern = query.getQueryPattern();
        if (pattern != null) {
            element(pattern, Set.of());
        }
        PatternExpressions.outsideOfPattern(query).forEach(inner -> element(inner, Set.of()));
    }

    /** @param joined variables that a pattern around it binds, and that it is joined on */
    private void element(Element element, Set<Node> joined) {
        switch (element) {
            case ElementGroup group -> group(group, joined);
            case ElementPathBlock block -> block(block, joined);
            case ElementOptional optional -> element(optional.getOptionalElement(), joined);
            case ElementUnion union -> union.getElements().forEach(one -> element(one, joined));
            case ElementMinus minus -> element(minus.getMinusElement(), Set.of());
            case ElementSubQuery subquery -> query(subquery.getQuery());
            case ElementFilter filter -> expressions(PatternExpressions.in(filter.getExpr()), joined);
            case ElementBind bind -> expressions(PatternExpressions.in(bind.getExpr()), joined);
            case ElementData data -> {}
            default -> parts.add(GraphPart.ALL);
        }
    }

    private void expressions(List<Element> patterns, Set<Node> joined) {
        patterns.forEach(pattern -> element(pattern, joined));
    }

    private void group(ElementGroup group, Set<Node> joined) {
        Set<Node> bound = new HashSet<>(joined);
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                bound.addAll(boundBy(block));
            }
        }
        group.getElements().forEach(element -> element(element, bound));
    }

    /** The variables that only a fact can bind: not those of a path that may have no step. */
    private static Set<Node> boundBy(ElementPathBlock block) {
        Set<Node> bound = new HashSet<>();
        for (TriplePath pattern : block.getPattern()) {
            if (pattern.isTriple() || !PathParts.mayBeEmpty(pattern.getPath())) {
                bound.add(pattern.getSubject());
                bound.add(pattern.getObject());
            }
        }
        return bound;
    }

    private void block(ElementPathBlock block, Set<Node> joined) {
        Set<Node> bound = new HashSet<>(joined);
        bound.addAll(boundBy(block));
        for (TriplePath pattern : block.getPattern()) {
            if (pattern.isTriple()) {
                parts.add(new GraphPart(
                        named(pattern.getSubject()), named(pattern.getPredicate()), named(pattern.getObject())));
            } else {
                path(pattern, bound);
            }
        }
    }

    /** A path without steps joins every node with itself: what nodes there are depends on all facts. */
    private void path(TriplePath pattern, Set<Node> bound) {
        boolean anchored = isAnchored(pattern.getSubject(), bound) || isAnchored(pattern.getObject(), bound);
        if (PathParts.mayBeEmpty(pattern.getPath()) && !anchored) {
            parts.add(GraphPart.ALL);
        }
        parts.addAll(PathParts.of(pattern.getPath()));
    }

    private static boolean isAnchored(Node node, Set<Node> bound) {
        return node.isConcrete() || bound.contains(node);
    }

    private static Optional<Term> named(Node node) {
        return node.isURI() || node.isLiteral() ? Optional.of(JenaTerms.term(node)) : Optional.empty();
    }
}
