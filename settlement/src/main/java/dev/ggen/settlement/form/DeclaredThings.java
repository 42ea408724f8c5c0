package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a program declares and an agreement names: types, streams, partners, the vendor. Immutable. */
public final class DeclaredThings {
    private static final Term.Iri TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Term.Iri LABEL = new Term.Iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    private static final Term.Iri NAME = Vocabulary.named("name");
    private static final Term.Iri STREAM = Vocabulary.named("stream");

    private final Specification program;

    private DeclaredThings(Specification program) {
        this.program = program;
    }

    /**
     * Reads a program's sources.
     *
     * @throws dev.ggen.receipt.FindingsException when they can't be read
     */
    public static DeclaredThings of(List<SourceFile> sources) {
        return new DeclaredThings(new SpecificationReader("").read(sources).orThrow());
    }

    /** All of some classes, by label. A stream's label says of which types of agreement it is. */
    public List<Choice> all(Collection<String> classes) {
        List<Choice> choices = new ArrayList<>();
        for (String name : classes) {
            program.find(Optional.empty(), Optional.of(TYPE), Optional.of(Vocabulary.named(name)))
                    .map(Fact::subject)
                    .distinct()
                    .forEach(thing -> choices.add(choice(thing)));
        }
        choices.sort(Comparator.comparing(choice -> choice.label().in("")));
        return choices;
    }

    /** The streams of a type of agreement, by what stands in an agreement; none where the program declares no such type. */
    public Set<String> streamsOf(String agreementType) {
        return program.objects(new Term.Iri(agreementType), STREAM).stream()
                .map(Term::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Choice choice(Term thing) {
        String types = program.find(Optional.empty(), Optional.of(STREAM), Optional.of(thing))
                .map(Fact::subject)
                .filter(subject -> program.objects(subject, TYPE).contains(Vocabulary.named("AgreementType")))
                .map(this::label)
                .sorted()
                .collect(Collectors.joining(", "));
        return new Choice(
                thing.text(), english(label(thing) + (types.isEmpty() ? "" : " (" + types + ")")), english(""));
    }

    private static Wording english(String words) {
        return new Wording(new TreeMap<>(Map.of("en", words)));
    }

    private String label(Term thing) {
        List<Term> labels = program.objects(thing, LABEL);
        return (labels.isEmpty() ? program.objects(thing, NAME) : labels)
                .stream().map(Term::text).findFirst().orElse(Vocabulary.local(thing));
    }
}
