package dev.ggen.settlement.program;

import dev.ggen.generator.check.PlainWording;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.ProgramOutline.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program with its vocabulary, asked in the vocabulary's words. */
final class ProgramText {
    private static final String VOCABULARY = "https://ggen.dev/ns/partner#";
    static final Term.Iri TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    private final Specification specification;
    private final String vocabularyPath;
    private final ProgramWording wording;
    private final Statements statements;

    private ProgramText(Specification specification, String vocabularyPath) {
        this.specification = specification;
        this.vocabularyPath = vocabularyPath;
        this.wording = new ProgramWording(specification);
        this.statements = new Statements(specification, wording::name);
    }

    /**
     * Reads the Turtle files of a program, whole or disclosed.
     *
     * @throws FindingsException when they can't be read
     */
    static ProgramText of(List<SourceFile> files) {
        SourceFile vocabulary = ShippedSpecification.vocabulary();
        List<SourceFile> all =
                Stream.concat(files.stream(), Stream.of(vocabulary)).toList();
        return new ProgramText(new SpecificationReader("").read(all).orThrow(), vocabulary.path());
    }

    Specification specification() {
        return specification;
    }

    /** All that are of a class of the vocabulary, in source order. */
    Stream<Term> all(String type) {
        return specification
                .factsNaming(ProgramWording.word(type))
                .filter(fact -> fact.predicate().equals(TYPE))
                .map(Fact::subject)
                .distinct();
    }

    /** What points to it by that property, in source order. */
    Stream<Term> pointing(Term to, String property) {
        return specification
                .factsNaming(to)
                .filter(fact -> fact.predicate().equals(ProgramWording.word(property)))
                .map(Fact::subject)
                .distinct();
    }

    List<Term> objects(Term node, String property) {
        return specification.objects(node, ProgramWording.word(property));
    }

    Optional<Term> object(Term node, String property) {
        return objects(node, property).stream().findFirst();
    }

    List<String> texts(Term node, String property) {
        return objects(node, property).stream().map(Term::text).toList();
    }

    String name(Term node) {
        return wording.name(node);
    }

    /** As a source would write it. */
    String written(Term node) {
        return new PlainWording(specification).written(node);
    }

    /** Whether a fact explains a word and is none of the program's. */
    boolean isVocabulary(Fact fact) {
        return fact.place().file().equals(vocabularyPath);
    }

    /** What a statement states, in words; empty when it is none. */
    Optional<String> stated(Term node) {
        return statements.stated(node);
    }

    /** Where it is written, and which document states it. */
    Place place(Term node) {
        return wording.place(node).orElseGet(() -> Place.ofFile(""));
    }

    Named named(Term node) {
        return new Named(id(node), name(node));
    }

    Optional<Named> named(Term node, String property) {
        return object(node, property).map(this::named);
    }

    /** The classes of the vocabulary that it is of. */
    List<String> types(Term node) {
        return specification.objects(node, TYPE).stream()
                .map(Term::text)
                .filter(type -> type.startsWith(VOCABULARY))
                .map(type -> type.substring(VOCABULARY.length()))
                .toList();
    }

    /** The last part of its name. */
    static String id(Term node) {
        String text = node.text();
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
    }
}
