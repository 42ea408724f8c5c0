package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A loop while it runs. */
final class Loop {
    private static final String SELF = "loop";

    private final @Nullable String keyName;
    private final String name;
    private final String over;
    private final List<Value> keys;
    private final List<Value> values;
    private int index;

    private Loop(@Nullable String keyName, String name, String over, List<Value> keys, List<Value> values) {
        this.keyName = keyName;
        this.name = name;
        this.over = over;
        this.keys = keys;
        this.values = values;
    }

    /** @param over what the loop runs over, as the template has it */
    static Loop of(Node.For loop, Value container, String over) {
        if (container instanceof Value.Obj object) {
            if (loop.key() == null) {
                throw TemplateError.type("`" + over + "` is an object.")
                        .hint("Write `for key, value in " + over + "`.");
            }
            List<Value> keys = new ArrayList<>();
            object.members().keySet().forEach(key -> keys.add(Value.of(key)));
            return new Loop(
                    loop.key(),
                    loop.name(),
                    over,
                    keys,
                    List.copyOf(object.members().values()));
        }
        if (loop.key() != null) {
            throw TemplateError.type("`" + over + "` is " + container.kind() + ", and only an object has keys.");
        }
        if (container instanceof Value.Arr list) {
            return new Loop(null, loop.name(), over, List.of(), list.items());
        }
        if (container instanceof Value.Str text) {
            List<Value> characters = new ArrayList<>();
            Graphemes.of(text.text()).forEach(one -> characters.add(Value.of(one)));
            return new Loop(null, loop.name(), over, List.of(), characters);
        }
        throw TemplateError.type(
                "`" + over + "` is " + container.kind() + ", and a loop runs over a list, an object or text.");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int size() {
        return values.size();
    }

    /** For a message: which round is running, and with what. */
    String said() {
        String key = keyName == null ? "" : shown(keyName, keys.get(index)) + ", ";
        return "In row " + (index + 1) + " of `" + over + "` (" + key + shown(name, values.get(index)) + ").";
    }

    Map<String, Value> variables() {
        Map<String, Value> variables = new HashMap<>();
        if (keyName != null) {
            variables.put(keyName, keys.get(index));
        }
        variables.put(name, values.get(index));
        return variables;
    }

    private static String shown(String name, Value value) {
        return "`" + name + "` is " + Glimpse.of(value);
    }

    Lineage.Round now() {
        Optional<String> key = keyName == null ? Optional.empty() : Optional.of(keyName);
        return new Lineage.Round(
                over, index + 1, name, key.map(any -> ((Value.Str) keys.get(index)).text()), values.get(index));
    }

    /** Moves on; false after the last round. */
    boolean advance() {
        index++;
        return index < values.size();
    }

    List<String> names() {
        return keyName == null ? List.of(SELF, name) : List.of(SELF, name, keyName);
    }

    @Nullable
    Value find(String wanted) {
        if (wanted.equals(name)) {
            return values.get(index);
        }
        if (wanted.equals(keyName)) {
            return keys.get(index);
        }
        return wanted.equals(SELF) ? self() : null;
    }

    private Value self() {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        members.put("index", Value.of(index + 1));
        members.put("index0", Value.of(index));
        members.put("first", Value.of(index == 0));
        members.put("last", Value.of(index == values.size() - 1));
        return new Value.Obj(members);
    }
}
