package dev.ggen.generator.template;

import java.util.List;

/** The plural ending that belongs to a number, and the plural of a word. */
final class Plurals {
    private Plurals() {}

    static List<Filter> filters() {
        return List.of(Filter.of("pluralize", Plurals::ending, "singular?", "plural?"));
    }

    private static Value ending(Value input, Arguments arguments) {
        if (input instanceof Value.Str word) {
            return Value.of(Inflections.plural(word.text()));
        }
        boolean one = Math.abs(Math.abs(arguments.inputNumber(input)) - 1) <= Math.ulp(1.0);
        return Value.of(one ? arguments.text("singular", "") : arguments.text("plural", "s"));
    }
}
