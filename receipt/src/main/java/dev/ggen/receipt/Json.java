package dev.ggen.receipt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value without floating point: what is signed can't depend on how a platform prints a double.
 *
 * <p>Amounts are integers in minor units, rates are strings; a number with a fraction can't be written down.
 */
public sealed interface Json {

    /** Members sorted by UTF-16 code units, as RFC 8785 orders them. */
    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** The member, or {@link Null} when there is none. */
        public Json get(String name) {
            return Objects.requireNonNullElse(members.get(name), Null.NULL);
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String value) implements Json {
        public Str {
            Objects.requireNonNull(value);
        }
    }

    record Int(BigInteger value) implements Json {
        public Int {
            Objects.requireNonNull(value);
        }
    }

    record Bool(boolean value) implements Json {}

    enum Null implements Json {
        NULL
    }

    static Json of(String value) {
        return new Str(value);
    }

    static Json of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    static Json of(BigInteger value) {
        return new Int(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static Json of(List<? extends Json> items) {
        return new Arr(new ArrayList<>(items));
    }

    static Json ofStrings(List<String> items) {
        return new Arr(items.stream().map(Json::of).toList());
    }

    static Obj of(SequencedMap<String, Json> members) {
        return new Obj(new TreeMap<>(members));
    }

    static Builder object() {
        return new Builder();
    }

    /** Collects members; refuses a name that is already there. */
    final class Builder {
        private final TreeMap<String, Json> members = new TreeMap<>();

        private Builder() {}

        public Builder put(String name, Json value) {
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("member is there already: " + name);
            }
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, of(value));
        }

        public Builder put(String name, long value) {
            return put(name, of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, of(value));
        }

        public Obj build() {
            return new Obj(members);
        }
    }
}
