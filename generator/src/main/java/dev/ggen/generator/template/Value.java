package dev.ggen.generator.template;

import dev.ggen.receipt.Json;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What a template can see: text, numbers, truth, lists and objects. Immutable, and safe to share between threads.
 *
 * <p>There is no reflection: an object's members are those that were put there.
 */
public sealed interface Value {

    record Str(String text) implements Value {
        public Str {
            Objects.requireNonNull(text);
        }
    }

    record Int(BigInteger number) implements Value {
        public Int {
            Objects.requireNonNull(number);
        }
    }

    /** A finite binary floating point number; {@code 2.0} prints as {@code 2}. */
    record Real(double number) implements Value {
        public Real {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a number is finite: " + number);
            }
        }
    }

    record Bool(boolean truth) implements Value {
        private static final Bool TRUE = new Bool(true);
        private static final Bool FALSE = new Bool(false);
    }

    record Arr(List<Value> items) implements Value {
        public static final Arr EMPTY = new Arr(List.of());

        public Arr {
            items = List.copyOf(items);
        }
    }

    /** Members in the order in which they were given: a loop over them runs in that order. */
    record Obj(SequencedMap<String, Value> members) implements Value {
        public static final Obj EMPTY = new Obj(new LinkedHashMap<>());

        public Obj {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        /** The same members and one more, which replaces a member of that name. */
        public Obj with(String name, Value value) {
            LinkedHashMap<String, Value> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }
    }

    /** Known to be nothing; prints as nothing. An unbound variable is not this: it is absent. */
    enum Null implements Value {
        NULL
    }

    static Value of(String text) {
        return new Str(text);
    }

    static Value of(long number) {
        return new Int(BigInteger.valueOf(number));
    }

    static Value of(double number) {
        return new Real(number);
    }

    static Value of(boolean truth) {
        return truth ? Bool.TRUE : Bool.FALSE;
    }

    static Arr of(List<? extends Value> items) {
        return new Arr(List.copyOf(items));
    }

    static Arr ofStrings(List<String> texts) {
        return new Arr(texts.stream().map(Value::of).toList());
    }

    /** The same data; members come in the order of {@link Json.Obj}, which is by name. */
    static Value of(Json json) {
        return switch (json) {
            case Json.Str text -> new Str(text.value());
            case Json.Int number -> new Int(number.value());
            case Json.Bool truth -> new Bool(truth.value());
            case Json.Null nothing -> Null.NULL;
            case Json.Arr list -> new Arr(list.items().stream().map(Value::of).toList());
            case Json.Obj object -> of(object);
        };
    }

    static Obj of(Json.Obj object) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            members.put(member.getKey(), of(member.getValue()));
        }
        return new Obj(members);
    }

    /** What a message calls this kind of value. */
    default String kind() {
        return switch (this) {
            case Str text -> "text";
            case Int number -> "an integer";
            case Real number -> "a decimal number";
            case Bool truth -> "true or false";
            case Arr list -> "a list";
            case Obj object -> "an object";
            case Null nothing -> "null";
        };
    }

    /** Whether {@code if} takes it: not empty, not zero, not false, not null. */
    default boolean isTrue() {
        return switch (this) {
            case Str text -> !text.text().isEmpty();
            case Int number -> number.number().signum() != 0;
            case Real number -> number.number() != 0.0;
            case Bool truth -> truth.truth();
            case Arr list -> !list.items().isEmpty();
            case Obj object -> !object.members().isEmpty();
            case Null nothing -> false;
        };
    }
}
