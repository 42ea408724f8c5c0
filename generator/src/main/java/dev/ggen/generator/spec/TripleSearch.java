package dev.ggen.generator.spec;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The numbers of the triples that match, in their order, found through the shortest list that holds them all. */
final class TripleSearch implements PrimitiveIterator.OfInt {
    /** A place where any node will do. */
    static final int ANY = -2;

    private final TripleNumbers triples;
    private final int subject;
    private final int predicate;
    private final int object;
    private @Nullable TripleIndex index;
    private int position;
    private int end;

    TripleSearch(TripleNumbers triples, int subject, int predicate, int object) {
        this.triples = triples;
        this.subject = subject;
        this.predicate = predicate;
        this.object = object;
        this.end = triples.size();
    }

    TripleSearch with(TripleIndex subjects, TripleIndex predicates, TripleIndex objects) {
        if (subject == NodeNumbers.UNKNOWN || predicate == NodeNumbers.UNKNOWN || object == NodeNumbers.UNKNOWN) {
            end = 0;
        } else {
            through(subjects, subject);
            through(objects, object);
            through(predicates, predicate);
        }
        advance();
        return this;
    }

    private void through(TripleIndex candidate, int node) {
        if (node != ANY && candidate.end(node) - candidate.start(node) < end - position) {
            index = candidate;
            position = candidate.start(node);
            end = candidate.end(node);
        }
    }

    private int triple() {
        return index == null ? position : index.triple(position);
    }

    private void advance() {
        while (position < end && !matches(triple())) {
            position++;
        }
    }

    private boolean matches(int number) {
        return (subject == ANY || triples.subject(number) == subject)
                && (predicate == ANY || triples.predicate(number) == predicate)
                && (object == ANY || triples.object(number) == object);
    }

    @Override
    public boolean hasNext() {
        return position < end;
    }

    @Override
    public int nextInt() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int number = triple();
        position++;
        advance();
        return number;
    }
}
