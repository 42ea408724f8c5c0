package dev.ggen.generator.template;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dotted name picks out of a value: {@code author.name}, {@code names.0}; the empty name is the value itself. */
final class Attribute {
    private static final int LONGEST_INDEX = 9;

    private Attribute() {}

    static Optional<Value> find(Value value, String dotted) {
        Value found = value;
        String[] names = dotted.isEmpty() ? new String[0] : dotted.split("\\.");
        for (int i = 0; i < names.length && found != null; i++) {
            found = step(found, names[i]);
        }
        return Optional.ofNullable(found);
    }

    /** The member of an object, or the item of a list counted from 0; null when it isn't there. */
    static @Nullable Value step(Value container, String name) {
        return switch (container) {
            case Value.Obj object -> object.members().get(name);
            case Value.Arr list
            when isIndex(name) && Integer.parseInt(name) < list.items().size() ->
                list.items().get(Integer.parseInt(name));
            case Value.Arr list -> null;
            case Value.Str other -> null;
            case Value.Int other -> null;
            case Value.Real other -> null;
            case Value.Bool other -> null;
            case Value.Null other -> null;
        };
    }

    private static boolean isIndex(String name) {
        return name.length() <= LONGEST_INDEX && name.matches("0|[1-9][0-9]*+");
    }
}
