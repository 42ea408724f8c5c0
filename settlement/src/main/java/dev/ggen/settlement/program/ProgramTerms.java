package dev.ggen.settlement.program;

import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;

/** How readers of a program name its terms, and refuse what they can't use. */
final class ProgramTerms {
    static final String VOCABULARY = "https://ggen.dev/ns/partner#";

    private ProgramTerms() {}

    /** A class or a property of the vocabulary. */
    static Term.Iri word(String name) {
        return new Term.Iri(VOCABULARY + name);
    }

    /** The last part of a term: {@code aws} of {@code …/partner/aws}. */
    static String name(Term term) {
        String iri = term.text();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    static FindingsException refused(Specification specification, Term term, String found, String allowed) {
        Place place = specification.placeOf(term).orElseGet(() -> Place.ofFile(""));
        return new FindingsException(Finding.red("program-unusable", name(term) + " " + found, place)
                .withAllowed(allowed)
                .withHint("run ggen program check on the program"));
    }
}
