package dev.ggen.generator.template;

import java.util.Optional;

/** What a dotted name picks out of a value: {@code author.name}, {@code names.0}; the empty name is the value itself. */
final class Attribute {
    private static final int LONGEST_INDEX = 9;

    private Attribute() {}

    static Optional<Value> find(Value value, String dotted) {
        Optional<Value> found = Optional.of(value);
        for (String name : dotted.isEmpty() ? new String[0] : dotted.split("\\.")) {
            found = found.flatMap(container -> step(container, name));
        }
        return found;
    }

    /** The member of an object, or the item of a list counted from 0. */
    static Optional<Value> step(Value container, String name) {
        return switch (container) {
            case Value.Obj object -> Optional.ofNullable(object.members().get(name));
            case Value.Arr list
            when isIndex(name) && Integer.parseInt(name) < list.items().size() ->
                Optional.of(list.items().get(Integer.parseInt(name)));
            case Value.Arr list -> Optional.empty();
            case Value.Str other -> Optional.empty();
            case Value.Int other -> Optional.empty();
            case Value.Real other -> Optional.empty();
            case Value.Bool other -> Optional.empty();
            case Value.Null other -> Optional.empty();
        };
    }

    private static boolean isIndex(String name) {
        return name.length() <= LONGEST_INDEX && name.matches("0|[1-9][0-9]*+");
    }
}
