package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Term;
import java.util.Comparator;
import java.util.Optional;

/**
 * The facts that have these terms in these places; where no term is named, any will do.
 *
 * @param subject empty for any
 * @param predicate empty for any
 * @param object empty for any
 */
public record GraphPart(Optional<Term> subject, Optional<Term> predicate, Optional<Term> object)
        implements Comparable<GraphPart> {
    /** All facts. */
    public static final GraphPart ALL = new GraphPart(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Comparator<Optional<Term>> ORDER =
            Comparator.comparing(term -> term.orElse(null), TermOrder.INSTANCE);

    /** All facts with that predicate. */
    static GraphPart of(Term predicate) {
        return new GraphPart(Optional.empty(), Optional.of(predicate), Optional.empty());
    }

    public boolean has(Fact fact) {
        return holds(subject, fact.subject()) && holds(predicate, fact.predicate()) && holds(object, fact.object());
    }

    /** Whether it has all facts of the other part. */
    boolean covers(GraphPart other) {
        return covers(subject, other.subject) && covers(predicate, other.predicate) && covers(object, other.object);
    }

    private static boolean holds(Optional<Term> named, Term term) {
        return named.isEmpty() || named.get().equals(term);
    }

    private static boolean covers(Optional<Term> named, Optional<Term> other) {
        return named.isEmpty() || named.equals(other);
    }

    @Override
    public int compareTo(GraphPart other) {
        int bySubject = ORDER.compare(subject, other.subject);
        int byPredicate = bySubject != 0 ? bySubject : ORDER.compare(predicate, other.predicate);
        return byPredicate != 0 ? byPredicate : ORDER.compare(object, other.object);
    }

    /** As a pattern, with {@code ?} for any. */
    @Override
    public String toString() {
        return shown(subject) + " " + shown(predicate) + " " + shown(object);
    }

    private static String shown(Optional<Term> term) {
        return term.map(GraphPart::shown).orElse("?");
    }

    private static String shown(Term term) {
        return switch (term) {
            case Term.Iri iri -> "<" + iri.value() + ">";
            case Term.Blank blank -> blank.text();
            case Term.Literal literal ->
                "\"" + literal.lexical() + "\"@" + literal.language() + "^^<" + literal.datatype() + ">";
        };
    }
}
