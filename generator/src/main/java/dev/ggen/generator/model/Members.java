package dev.ggen.generator.model;

import dev.ggen.generator.template.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The members of an object that templates see, in the order in which they are put. */
final class Members {
    private final LinkedHashMap<String, Value> members = new LinkedHashMap<>();

    Members put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Members put(String name, String text) {
        return put(name, Value.of(text));
    }

    Members put(String name, boolean truth) {
        return put(name, Value.of(truth));
    }

    Members put(String name, long number) {
        return put(name, Value.of(number));
    }

    Members put(String name, List<? extends Value> items) {
        return put(name, Value.of(items));
    }

    /** Nothing where there is none. */
    Members put(String name, Optional<String> text) {
        text.ifPresent(some -> put(name, some));
        return this;
    }

    Members putAll(Value.Obj object) {
        members.putAll(object.members());
        return this;
    }

    Value.Obj object() {
        return new Value.Obj(members);
    }
}
