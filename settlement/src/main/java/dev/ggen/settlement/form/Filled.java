package dev.ggen.settlement.form;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in a field. */
public sealed interface Filled {
    /** What somebody entered, as it was entered. */
    record Value(String text) implements Filled {
        public Value {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A thing with fields.
     *
     * @param kind its kind's name
     * @param values by the property's local name; a property without values isn't there
     */
    record Thing(String kind, SortedMap<String, List<Filled>> values) implements Filled {
        public Thing {
            Objects.requireNonNull(kind);
            SortedMap<String, List<Filled>> filled = new TreeMap<>();
            values.forEach((property, each) -> {
                if (!each.isEmpty()) {
                    filled.put(property, List.copyOf(each));
                }
            });
            values = Collections.unmodifiableSortedMap(filled);
        }

        /** One without values. */
        public static Thing empty(String kind) {
            return new Thing(kind, new TreeMap<>());
        }

        public List<Filled> of(String property) {
            return values.getOrDefault(property, List.of());
        }

        /** This with other values of a property. */
        public Thing with(String property, List<Filled> now) {
            SortedMap<String, List<Filled>> changed = new TreeMap<>(values);
            changed.put(property, now);
            return new Thing(kind, changed);
        }
    }
}
