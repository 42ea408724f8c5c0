package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Digests of parts of a specification: equal for equal facts, in whatever order and files they stand. They decide what has to be
 * rendered again; what was rendered is signed for by its own bytes. Safe for any number of threads.
 */
public final class GraphDigests {
    private final Specification specification;
    private final Map<GraphPart, Digest> known = new ConcurrentHashMap<>();

    public GraphDigests(Specification specification) {
        this.specification = specification;
    }

    /** The digest of all facts on which the query depends, and of which these are. */
    public Digest of(QueryFootprint footprint) {
        StringBuilder text = new StringBuilder();
        for (GraphPart part : footprint.parts()) {
            text.append(part).append(' ').append(of(part).hex()).append('\n');
        }
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Digest of(GraphPart part) {
        return known.computeIfAbsent(part, this::digest);
    }

    private Digest digest(GraphPart part) {
        try (Stream<Fact> facts = specification.find(part.subject(), part.predicate(), part.object())) {
            return DigestOfAll.of(facts.parallel().map(GraphDigests::line));
        }
    }

    /** Every text with its length before it, so that no fact reads like another one. */
    private static String line(Fact fact) {
        return sized(fact.subject()) + sized(fact.predicate()) + sized(fact.object());
    }

    private static String sized(Term term) {
        return switch (term) {
            case Term.Iri iri -> "i" + sized(iri.value());
            case Term.Blank blank -> "b" + sized(blank.label());
            case Term.Literal literal ->
                "l" + sized(literal.lexical()) + sized(literal.datatype()) + sized(literal.language());
        };
    }

    private static String sized(String text) {
        return text.length() + ":" + text;
    }
}
