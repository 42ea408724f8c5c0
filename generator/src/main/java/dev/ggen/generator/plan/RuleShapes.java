package dev.ggen.generator.plan;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.check.ShapeCheck;
import dev.ggen.generator.check.ShapeReport;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/** The shapes that one rule names, held against the facts that it sees. */
final class RuleShapes {
    private RuleShapes() {}

    static List<Finding> check(Rule rule, Specification facts, ReadFiles files, QueryLimits limits) {
        return report(rule, facts, files, limits)
                .map(report -> report.findings(new PlainWording(facts)))
                .orElse(List.of());
    }

    /** What breaks them; empty when the rule names none. */
    static Optional<ShapeReport> report(Rule rule, Specification facts, ReadFiles files, QueryLimits limits) {
        if (rule.shapes().isEmpty()) {
            return Optional.empty();
        }
        List<SourceFile> sources = rule.shapes().stream()
                .map(shape -> files.get(shape.path(), shape.place()))
                .toList();
        Specification shapes = new SpecificationReader("").read(sources).orThrow();
        return Optional.of(new ShapeCheck(shapes, limits).report(facts));
    }
}
