package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.partner.program.LeakageLimit.Scope;
import dev.ggen.receipt.FindingsException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a whole program lets be given away of a sale. Nothing is settled by it, so a bundle needn't disclose it. */
public final class LeakageReader {
    private static final Term.Iri TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Rate NOTHING = Rate.of("0");

    private final Specification specification;

    private LeakageReader(Specification specification) {
        this.specification = specification;
    }

    /**
     * The limits of a program, ordered by their names; none where it states none.
     *
     * @throws FindingsException when Turtle is broken, or a limit or what it counts has no fraction
     */
    public static List<LeakageLimit> read(List<SourceFile> program) {
        LeakageReader reader =
                new LeakageReader(new SpecificationReader("").read(program).orThrow());
        return reader.specification
                .factsNaming(ProgramTerms.word("LeakageLimit"))
                .filter(fact -> fact.predicate().equals(TYPE))
                .map(Fact::subject)
                .distinct()
                .sorted(Comparator.comparing(Term::text))
                .map(reader::limit)
                .toList();
    }

    private LeakageLimit limit(Term limit) {
        return new LeakageLimit(
                scope(limit),
                greatest(limit, "value"),
                counted(limit, "Discount"),
                counted(limit, "MarketplaceFee"),
                counted(limit, "FundAllocation"));
    }

    private Scope scope(Term limit) {
        Term about = specification.objects(limit, ProgramTerms.word("about")).stream()
                .findFirst()
                .orElseThrow(() -> refused(limit, "says not whose sales it bounds", "one p:about"));
        if (isA(about, "Program")) {
            return Scope.PROGRAM;
        }
        Optional<String> name = Optional.of(ProgramTerms.name(about));
        if (isA(about, "AgreementType")) {
            return new Scope(name, Optional.empty());
        }
        if (isA(about, "RevenueStream")) {
            return new Scope(Optional.empty(), name);
        }
        throw refused(limit, "is about " + ProgramTerms.name(about), "the program, an agreement type or a stream");
    }

    private Rate counted(Term limit, String kind) {
        return specification.objects(limit, ProgramTerms.word("counts")).stream()
                .filter(statement -> isA(statement, kind))
                .map(statement -> greatest(statement, "value", "maximum"))
                .max(Comparator.naturalOrder())
                .orElse(NOTHING);
    }

    private Rate greatest(Term statement, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> specification.objects(statement, ProgramTerms.word(property)).stream())
                .map(stated -> rate(statement, stated))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> refused(statement, "has no fraction", "a decimal fraction from 0 to 1"));
    }

    private Rate rate(Term statement, Term stated) {
        try {
            return Rate.of(stated.text());
        } catch (IllegalArgumentException e) {
            throw refused(statement, "states " + stated.text(), "a decimal fraction from 0 to 1");
        }
    }

    private boolean isA(Term node, String kind) {
        return specification.objects(node, TYPE).contains(ProgramTerms.word(kind));
    }

    private FindingsException refused(Term node, String found, String allowed) {
        return ProgramTerms.refused(specification, node, found, allowed);
    }
}
