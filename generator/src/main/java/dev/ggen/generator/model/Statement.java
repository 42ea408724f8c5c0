package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What one place of an ontology says of one property of one class.
 *
 * @param ranges of which a value is one; none when nothing is said
 */
record Statement(
        Term.Iri owner,
        Property property,
        Source source,
        List<Range> ranges,
        Count count,
        Bounds bounds,
        Extras extras,
        Place place) {
    Statement {
        ranges = List.copyOf(ranges);
    }

    /** Where it stands; what comes first decides over what comes later. */
    enum Source {
        SHAPE,
        ALL_VALUES,
        SOME_VALUES,
        DOMAIN
    }

    /** A property, or its inverse. */
    record Property(Term.Iri iri, Direction direction) {
        static Property of(Term.Iri iri) {
            return new Property(iri, Direction.FORWARD);
        }
    }

    /** Which end of the property the field's owner is. */
    enum Direction {
        FORWARD,
        INVERSE
    }

    /** How many values there are. */
    record Count(OptionalInt min, OptionalInt max) {
        static final Count UNSTATED = new Count(OptionalInt.empty(), OptionalInt.empty());

        static Count atLeast(int min) {
            return new Count(OptionalInt.of(min), OptionalInt.empty());
        }

        static Count atMost(int max) {
            return new Count(OptionalInt.empty(), OptionalInt.of(max));
        }

        boolean isUnstated() {
            return equals(UNSTATED);
        }

        /** What both allow. */
        Count and(Count other) {
            return new Count(larger(min, other.min), smaller(max, other.max));
        }

        private static OptionalInt larger(OptionalInt one, OptionalInt other) {
            return IntStream.concat(one.stream(), other.stream()).max();
        }

        private static OptionalInt smaller(OptionalInt one, OptionalInt other) {
            return IntStream.concat(one.stream(), other.stream()).min();
        }
    }

    /**
     * What else a shape says.
     *
     * @param name what it calls the field, for inverses
     */
    record Extras(
            Optional<String> name,
            Optional<String> description,
            Optional<BigDecimal> order,
            Optional<String> group,
            Optional<Term> usual,
            Optional<Term> fixed) {
        static final Extras NONE = new Extras(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        static Extras fixed(Term value) {
            return new Extras(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(value));
        }

        /** These, and the other's where there is none here. */
        Extras or(Extras other) {
            return new Extras(
                    name.or(other::name),
                    description.or(other::description),
                    order.or(other::order),
                    group.or(other::group),
                    usual.or(other::usual),
                    fixed.or(other::fixed));
        }
    }
}
