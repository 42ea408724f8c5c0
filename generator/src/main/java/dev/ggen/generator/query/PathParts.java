package dev.ggen.generator.query;

import dev.ggen.generator.spec.JenaTerms;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** What a property path looks at. */
final class PathParts {
    private PathParts() {}

    static Set<GraphPart> of(Path path) {
        Set<GraphPart> parts = new TreeSet<>();
        collect(path, parts);
        return parts;
    }

    private static void collect(Path path, Set<GraphPart> parts) {
        switch (path) {
            case P_Path0 step -> parts.add(GraphPart.of(JenaTerms.term(step.getNode())));
            case P_NegPropSet negated -> parts.add(GraphPart.ALL);
            case P_Path1 one -> collect(one.getSubPath(), parts);
            case P_Path2 two -> {
                collect(two.getLeft(), parts);
                collect(two.getRight(), parts);
            }
            default -> parts.add(GraphPart.ALL);
        }
    }

    /** Whether it joins a node with itself without any fact. */
    static boolean mayBeEmpty(Path path) {
        return switch (path) {
            case P_Path0 step -> false;
            case P_NegPropSet negated -> false;
            case P_Inverse inverse -> mayBeEmpty(inverse.getSubPath());
            case P_OneOrMore1 more -> mayBeEmpty(more.getSubPath());
            case P_OneOrMoreN more -> mayBeEmpty(more.getSubPath());
            case P_FixedLength fixed -> fixed.getCount() == 0 || mayBeEmpty(fixed.getSubPath());
            case P_Mod times -> times.getMin() <= 0 || mayBeEmpty(times.getSubPath());
            case P_Alt either -> mayBeEmpty(either.getLeft()) || mayBeEmpty(either.getRight());
            case P_Path2 both -> mayBeEmpty(both.getLeft()) && mayBeEmpty(both.getRight());
            default -> true;
        };
    }
}
