package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts a list by its items or an attribute of them: numbers, texts by code point, truth values, or lists by length. */
final class Sorting {
    private Sorting() {}

    private record Keyed(Value item, Value key) {}

    static Value sorted(Value input, Arguments arguments) {
        String attribute = arguments.text("attribute", "");
        List<Keyed> keyed = new ArrayList<>();
        for (Value item : arguments.inputList(input).items()) {
            keyed.add(new Keyed(item, key(item, attribute, arguments)));
        }
        for (Keyed one : keyed) {
            if (!sameKind(one.key(), keyed.getFirst().key())) {
                throw arguments.wrongInput(
                        "values of one kind, here " + keyed.getFirst().key().kind(), one.key());
            }
        }
        arguments.meter().steps(keyed.size());
        return Value.of(keyed.stream()
                .sorted(Comparator.comparing(Keyed::key, Sorting::compare))
                .map(Keyed::item)
                .toList());
    }

    private static Value key(Value item, String attribute, Arguments arguments) {
        Value key = Attribute.find(item, attribute)
                .orElseThrow(() -> arguments.refuse("found an item without `" + attribute + "`."));
        if (key instanceof Value.Obj || key == Value.Null.NULL) {
            throw arguments.wrongInput("what has an order", key);
        }
        return key;
    }

    static boolean sameKind(Value one, Value other) {
        return one.getClass() == other.getClass() || (Numbers.isNumber(one) && Numbers.isNumber(other));
    }

    private static int compare(Value one, Value other) {
        return switch (one) {
            case Value.Str text -> CodePoints.compare(text.text(), ((Value.Str) other).text());
            case Value.Bool truth -> Boolean.compare(truth.truth(), ((Value.Bool) other).truth());
            case Value.Arr list ->
                Integer.compare(list.items().size(), ((Value.Arr) other).items().size());
            case Value.Int number -> numbers(number, other);
            case Value.Real number -> numbers(number, other);
            case Value.Obj object -> 0;
            case Value.Null nothing -> 0;
        };
    }

    private static int numbers(Value one, Value other) {
        return one instanceof Value.Int whole && other instanceof Value.Int otherWhole
                ? whole.number().compareTo(otherWhole.number())
                : Double.compare(Numbers.asDouble(one), Numbers.asDouble(other));
    }
}
