package dev.ggen.settlement.program;

import dev.ggen.generator.check.RuleCheck;
import dev.ggen.generator.check.Rules;
import dev.ggen.generator.check.ShapeCheck;
import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.ReadSpecification;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.program.CheckedProgram.Usability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks a partner program against vocabulary, shapes and closure rules.
 *
 * <p>Says the same about the same sources every time. Knows no program: what it looks for is written in the vocabulary's words.
 * Immutable, safe for any number of threads.
 */
public final class ProgramCheck {
    /** Namespace of what rules derive for one another; no source may use it. */
    static final String DERIVED = "https://ggen.dev/ns/partner-rules#";

    private final SourceFile vocabulary;
    private final ShapeCheck shapes;
    private final RuleCheck rules;

    private ProgramCheck(SourceFile vocabulary, ShapeCheck shapes, RuleCheck rules) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.rules = rules;
    }

    /** The check with what this build carries. */
    public static ProgramCheck shipped() {
        return with(ShippedSpecification.vocabulary(), ShippedSpecification.shapes(), ShippedSpecification.rules());
    }

    /**
     * The check with other words, shapes or rules.
     *
     * @throws FindingsException when one of them can't be read
     */
    public static ProgramCheck with(SourceFile vocabulary, SourceFile shapes, List<SourceFile> rules) {
        Specification words =
                new SpecificationReader("").read(List.of(vocabulary)).orThrow();
        Specification shapesGraph =
                new SpecificationReader("").read(List.of(shapes)).orThrow();
        return new ProgramCheck(
                vocabulary,
                new ShapeCheck(shapesGraph),
                new RuleCheck(Rules.read(rules, prefixes(words)), QueryLimits.DEFAULT));
    }

    private static Map<String, String> prefixes(Specification words) {
        SortedMap<String, String> prefixes = new TreeMap<>(words.prefixes());
        prefixes.put("r", DERIVED);
        return prefixes;
    }

    /** Checks what a folder held. */
    public CheckedProgram check(Sources folder) {
        if (folder.findings().stream().anyMatch(Finding::isRed)) {
            return new CheckedProgram(Usability.UNUSABLE, folder.findings(), 0, folder.files());
        }
        CheckedProgram checked = check(folder.files());
        List<Finding> findings = Stream.concat(checked.findings().stream(), folder.findings().stream())
                .toList();
        return new CheckedProgram(checked.usability(), findings, checked.facts(), checked.sources());
    }

    /** Checks the Turtle files of a program. */
    public CheckedProgram check(List<SourceFile> files) {
        if (files.isEmpty()) {
            Finding nothing = Finding.red("no-turtle", "there is no Turtle to check")
                    .withAllowed("a folder that holds files ending in .ttl");
            return new CheckedProgram(Usability.UNUSABLE, List.of(nothing), 0, files);
        }
        List<SourceFile> sources =
                Stream.concat(files.stream(), Stream.of(vocabulary)).toList();
        ReadSpecification read = new SpecificationReader("").read(sources);
        int facts = facts(read.specification());
        if (read.isBroken()) {
            return new CheckedProgram(Usability.UNUSABLE, read.findings(), facts, files);
        }
        return new CheckedProgram(Usability.CHECKED, findings(read), facts, files);
    }

    private List<Finding> findings(ReadSpecification read) {
        ProgramWording wording = new ProgramWording(read.specification());
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(shapes.check(read.specification(), wording));
        findings.addAll(rules.check(read.specification(), wording));
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    private static int facts(Specification specification) {
        Term.Iri statedIn = ProgramWording.word("statedIn");
        return (int) specification
                .facts()
                .filter(fact -> fact.predicate().equals(statedIn))
                .map(fact -> fact.subject())
                .distinct()
                .count();
    }
}
