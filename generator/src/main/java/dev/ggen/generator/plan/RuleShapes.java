package dev.ggen.generator.plan;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.check.ShapeCheck;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Finding;
import java.util.List;

/** The shapes that one rule names, held against the facts that it sees. */
final class RuleShapes {
    private RuleShapes() {}

    static List<Finding> check(Rule rule, Specification facts, ReadFiles files) {
        if (rule.shapes().isEmpty()) {
            return List.of();
        }
        List<SourceFile> sources = rule.shapes().stream()
                .map(shape -> files.get(shape.path(), shape.place()))
                .toList();
        Specification shapes = new SpecificationReader("").read(sources).orThrow();
        return new ShapeCheck(shapes).check(facts, new PlainWording(facts));
    }
}
