package dev.ggen.generator.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Filters on values of several kinds. */
final class ValueFilters {
    private ValueFilters() {}

    static List<Filter> all() {
        return List.of(
                Filter.of("length", (input, arguments) -> length(input, arguments)),
                Filter.of("reverse", (input, arguments) -> reverse(input, arguments)),
                Filter.of("get", ValueFilters::get, "key", "default?"),
                Filter.of("split", ValueFilters::split, "pat"),
                Filter.of("json_encode", ValueFilters::json, "pretty?"),
                Filter.of("as_str", (input, arguments) -> Value.of(Printer.printed(input, arguments.meter()))),
                Filter.of("date", DateFilter::apply, "format?", "timezone?"),
                Filter.of("hex_to_u64", (input, arguments) -> hex(arguments.inputText(input), arguments)));
    }

    private static Value length(Value input, Arguments arguments) {
        return switch (input) {
            case Value.Str text ->
                Value.of(text.text().codePointCount(0, text.text().length()));
            case Value.Arr list -> Value.of(list.items().size());
            case Value.Obj object -> Value.of(object.members().size());
            case Value.Int other -> throw arguments.wrongInput("text, a list or an object", other);
            case Value.Real other -> throw arguments.wrongInput("text, a list or an object", other);
            case Value.Bool other -> throw arguments.wrongInput("text, a list or an object", other);
            case Value.Null other -> throw arguments.wrongInput("text, a list or an object", other);
        };
    }

    private static Value reverse(Value input, Arguments arguments) {
        if (input instanceof Value.Arr list) {
            return Value.of(list.items().reversed());
        }
        if (input instanceof Value.Str text) {
            return Value.of(new StringBuilder(text.text()).reverse().toString());
        }
        throw arguments.wrongInput("text or a list", input);
    }

    private static Value get(Value input, Arguments arguments) {
        String key = arguments.text("key");
        if (!(input instanceof Value.Obj object)) {
            throw arguments.wrongInput("an object", input);
        }
        Optional<Value> found = Optional.ofNullable(object.members().get(key));
        return found.or(() -> arguments.find("default"))
                .orElseThrow(() -> arguments
                        .missing("found no `" + key + "` and has no `default`.")
                        .allowed(String.join(", ", object.members().keySet()))
                        .hint(Suggestion.hint(key, object.members().keySet())));
    }

    private static Value split(Value input, Arguments arguments) {
        String text = arguments.inputText(input);
        String separator = arguments.separator("pat");
        if (separator.isEmpty()) {
            return characters(text, arguments);
        }
        List<String> parts = new ArrayList<>();
        int done = 0;
        for (int found = text.indexOf(separator); found >= 0; found = text.indexOf(separator, done)) {
            parts.add(text.substring(done, found));
            done = found + separator.length();
        }
        parts.add(text.substring(done));
        arguments.meter().steps(parts.size());
        return Value.ofStrings(parts);
    }

    /** Nothing stands before the first character and behind the last. */
    private static Value characters(String text, Arguments arguments) {
        List<String> parts = new ArrayList<>(List.of(""));
        text.codePoints().forEach(one -> parts.add(Character.toString(one)));
        parts.add("");
        arguments.meter().steps(parts.size());
        return Value.ofStrings(parts);
    }

    private static Value json(Value input, Arguments arguments) {
        return Value.of(
                arguments.flag("pretty")
                        ? JsonPrinter.pretty(input, arguments.meter())
                        : JsonPrinter.compact(input, arguments.meter()));
    }

    private static Value hex(String text, Arguments arguments) {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        if (!digits.matches("[0-9A-Fa-f]{1,16}")) {
            throw arguments.refuse("takes up to 16 hexadecimal digits, found `" + text + "`.");
        }
        return new Value.Int(new BigInteger(digits, 16));
    }
}
