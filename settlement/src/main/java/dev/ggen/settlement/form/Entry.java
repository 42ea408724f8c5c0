package dev.ggen.settlement.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is entered into a field. */
public sealed interface Entry {
    /**
     * A text.
     *
     * @param pattern a regular expression that all of it matches
     */
    record Text(Optional<String> pattern) implements Entry {
        public Text {
            Objects.requireNonNull(pattern);
        }
    }

    /** A day. */
    record Day() implements Entry {}

    /** A whole number. */
    record Whole(Bounds bounds) implements Entry {
        public Whole {
            Objects.requireNonNull(bounds);
        }
    }

    /** A number with decimals. */
    record Decimal(Bounds bounds) implements Entry {
        public Decimal {
            Objects.requireNonNull(bounds);
        }
    }

    /** One of the vocabulary's individuals. */
    record Chosen(List<Choice> choices) implements Entry {
        public Chosen {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something that the program declares.
     *
     * @param classes the vocabulary's names of what it may be, such as {@code RevenueStream}
     */
    record Declared(SortedSet<String> classes) implements Entry {
        public Declared {
            classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        }
    }

    /**
     * A thing with fields of its own.
     *
     * @param kinds the vocabulary's names of what it may be, in the vocabulary's order
     */
    record Part(List<String> kinds) implements Entry {
        public Part {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The ends of a range of numbers.
     *
     * @param least itself allowed, unless {@code above}
     * @param isAbove whether the least isn't allowed itself
     * @param most itself allowed
     */
    record Bounds(Optional<BigDecimal> least, boolean isAbove, Optional<BigDecimal> most) {
        public Bounds {
            Objects.requireNonNull(least);
            Objects.requireNonNull(most);
        }
    }
}
