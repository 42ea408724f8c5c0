package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.partner.directory.Directory;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.Program;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.program.ShareRange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program, whole or as far as a bundle discloses it, from Turtle into the domain's records.
 *
 * <p>Reads what settlement needs and refuses what it can't use; whether a program is sound is {@code ggen program check}'s question.
 */
public final class ProgramReader {
    private static final Term.Iri LABEL = new Term.Iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    private static final Term.Iri TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Map<String, Optional<Party>> COLLECTORS = Map.of(
            "partnerCollects", Optional.of(Party.PARTNER),
            "vendorCollects", Optional.of(Party.VENDOR),
            "nobodyCollects", Optional.empty());
    private static final Map<String, Party> RECEIVERS =
            Map.of("vendorReceives", Party.VENDOR, "partnerReceives", Party.PARTNER);

    private final Specification specification;

    private ProgramReader(Specification specification) {
        this.specification = specification;
    }

    /**
     * The Turtle files of a program folder, by their paths inside it.
     *
     * @throws FindingsException when the folder isn't there, or a file can't be read
     */
    public static List<SourceFile> files(Path folder) {
        Sources sources = SourceFolder.read(folder, "");
        if (sources.findings().stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(sources.findings());
        }
        return sources.files();
    }

    /**
     * Reads a program.
     *
     * @throws FindingsException when Turtle is broken or something that settlement needs isn't stated
     */
    public static ReadProgram read(List<SourceFile> files) {
        return new ProgramReader(new SpecificationReader("").read(files).orThrow()).read();
    }

    private ReadProgram read() {
        Term program = one(instances("Program"), "Program");
        Term vendor = required(program, ProgramTerms.word("vendor"));
        return new ReadProgram(
                new Program(
                        text(program, ProgramTerms.word("name")),
                        text(program, ProgramTerms.word("version")),
                        text(vendor, ProgramTerms.word("name")),
                        instances("AgreementType")
                                .map(this::type)
                                .sorted(Comparator.comparing(AgreementType::id))
                                .toList()),
                new Directory(instances("Partner")
                        .map(this::partner)
                        .sorted(Comparator.comparing(Partner::id))
                        .toList()));
    }

    private Stream<Term> instances(String type) {
        return specification
                .factsNaming(ProgramTerms.word(type))
                .filter(fact -> fact.predicate().equals(TYPE))
                .map(Fact::subject)
                .distinct();
    }

    private AgreementType type(Term type) {
        return new AgreementType(
                ProgramTerms.name(type),
                text(type, LABEL),
                specification.objects(type, ProgramTerms.word("tier")).stream()
                        .findFirst()
                        .map(tier -> text(tier, LABEL)),
                specification.objects(type, ProgramTerms.word("stream")).stream()
                        .map(this::stream)
                        .sorted(Comparator.comparing(RevenueStream::id))
                        .toList());
    }

    private RevenueStream stream(Term stream) {
        return new RevenueStream(
                ProgramTerms.name(stream),
                text(stream, LABEL),
                choice(stream, "collectedBy", COLLECTORS),
                specification.objects(stream, ProgramTerms.word("shareRange")).stream()
                        .map(this::range)
                        .toList());
    }

    private ShareRange range(Term range) {
        Party receiver = choice(range, "receiver", RECEIVERS);
        Rate minimum = rate(range, "minimum");
        Rate maximum = rate(range, "maximum");
        if (minimum.compareTo(maximum) > 0) {
            throw refused(range, "states a minimum above its maximum", "a minimum of at most " + maximum.plain());
        }
        return new ShareRange(receiver, minimum, maximum);
    }

    private Rate rate(Term node, String name) {
        String stated = text(node, ProgramTerms.word(name));
        try {
            return Rate.of(stated);
        } catch (IllegalArgumentException e) {
            throw refused(node, "states p:" + name + " " + stated, "a fraction from 0 to 1");
        }
    }

    private Partner partner(Term partner) {
        return new Partner(
                ProgramTerms.name(partner),
                text(partner, LABEL),
                specification.objects(partner, ProgramTerms.word("tier")).stream()
                        .flatMap(tier -> specification.objects(tier, LABEL).stream())
                        .map(Term::text)
                        .findFirst());
    }

    private <T> T choice(Term node, String name, Map<String, T> choices) {
        Term stated = required(node, ProgramTerms.word(name));
        String local = stated.text().startsWith(ProgramTerms.VOCABULARY)
                ? stated.text().substring(ProgramTerms.VOCABULARY.length())
                : "";
        T chosen = choices.get(local);
        if (chosen == null) {
            throw refused(
                    node,
                    "states p:" + name + " " + stated.text(),
                    "one of "
                            + String.join(
                                    ", ",
                                    choices.keySet().stream()
                                            .sorted()
                                            .map(choice -> "p:" + choice)
                                            .toList()));
        }
        return chosen;
    }

    private String text(Term node, Term.Iri predicate) {
        return required(node, predicate).text();
    }

    private Term required(Term node, Term.Iri predicate) {
        return one(
                specification.objects(node, predicate).stream(),
                ProgramTerms.name(node) + " " + ProgramTerms.name(predicate));
    }

    private static Term one(Stream<Term> terms, String what) {
        List<Term> found = terms.distinct().limit(2).toList();
        if (found.size() != 1) {
            throw new FindingsException(Finding.red(
                            "program-unusable",
                            "the program states " + (found.isEmpty() ? "no " : "more than one ") + what)
                    .withAllowed("exactly one")
                    .withHint("run ggen program check on the program"));
        }
        return found.getFirst();
    }

    private FindingsException refused(Term node, String found, String allowed) {
        return ProgramTerms.refused(specification, node, found, allowed);
    }
}
