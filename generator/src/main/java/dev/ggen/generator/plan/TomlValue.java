package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A value of a TOML file and where it stands. */
sealed interface TomlValue {
    Place place();

    record Text(String value, Place place) implements TomlValue {}

    record Whole(long value, Place place) implements TomlValue {}

    record Truth(boolean value, Place place) implements TomlValue {}

    /** A decimal number, a date or a time: known, and used by nothing. */
    record Other(String value, Place place) implements TomlValue {}

    record Items(List<TomlValue> values, Place place) implements TomlValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Table(SequencedMap<String, TomlValue> members, Place place) implements TomlValue {
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
