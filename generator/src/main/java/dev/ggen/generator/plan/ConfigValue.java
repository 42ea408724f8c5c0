package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A value of a file that people write, in TOML or YAML, and where it stands. */
sealed interface ConfigValue {
    Place place();

    /** @param firstLine the line of the file on which the text's first character stands */
    record Text(String value, int firstLine, Place place) implements ConfigValue {}

    record Whole(long value, Place place) implements ConfigValue {}

    record Truth(boolean value, Place place) implements ConfigValue {}

    /** A decimal number, a date or a time: known, and used by nothing. */
    record Other(String value, Place place) implements ConfigValue {}

    record Items(List<ConfigValue> values, Place place) implements ConfigValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Table(SequencedMap<String, ConfigValue> members, Place place) implements ConfigValue {
        public Table {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
    }

    /** What a message calls this kind of value. */
    default String kind() {
        return switch (this) {
            case Text text -> "a text";
            case Whole number -> "an integer";
            case Truth truth -> "true or false";
            case Other other -> "a number or date";
            case Items items -> "a list";
            case Table table -> "a table";
        };
    }
}
