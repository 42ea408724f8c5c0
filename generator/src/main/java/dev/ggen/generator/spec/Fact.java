package dev.ggen.generator.spec;

import dev.ggen.receipt.Place;
import java.util.Objects;

/** One triple and the place that states it; where several do, the first. */
public record Fact(Term subject, Term.Iri predicate, Term object, Place place) {
    public Fact {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(predicate);
        Objects.requireNonNull(object);
        Objects.requireNonNull(place);
        if (subject instanceof Term.Literal) {
            throw new IllegalArgumentException("a literal can't be the subject of a fact: " + subject);
        }
    }

    /** The same fact about blank nodes with this before their labels. */
    Fact renamed(String prefix) {
        return new Fact(renamed(subject, prefix), predicate, renamed(object, prefix), place);
    }

    private static Term renamed(Term term, String prefix) {
        return term instanceof Term.Blank blank ? new Term.Blank(prefix + blank.label()) : term;
    }
}
