package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each built-in function does, and why some of Tera's aren't here. */
final class Functions {
    /** Functions that would make the output depend on something that is no input. */
    static final Map<String, String> REFUSED = Map.of(
            "now", "the time comes as data, so that the same inputs give the same output",
            "get_random", "the same inputs give the same output",
            "get_env", "the environment is no input of a template");

    private Functions() {}

    static Value range(Arguments arguments) {
        int end = arguments.integer("end");
        int start = arguments.natural("start", 0);
        int step = arguments.natural("step_by", 1);
        if (step == 0 || start > end) {
            throw arguments.refuse(
                    step == 0 ? "never ends with a `step_by` of 0." : "takes no `start` beyond its `end`.");
        }
        if ((end - start) / step > arguments.meter().mostIterations()) {
            throw TemplateError.limit(
                    "`range` gives more than " + arguments.meter().mostIterations() + " numbers (limit `iterations`).");
        }
        List<Value> numbers = new ArrayList<>();
        for (long number = start; number < end; number += step) {
            numbers.add(Value.of(number));
        }
        arguments.meter().steps(numbers.size());
        return Value.of(numbers);
    }

    static Value fail(Arguments arguments) {
        throw TemplateError.of("template-throw", messageOf(arguments));
    }

    private static String messageOf(Arguments arguments) {
        String message = arguments.text("message");
        return message.isBlank() ? "The template gave up." : message;
    }

    /** The last part of an IRI: behind the last {@code #}, else behind the last slash. */
    static Value local(Arguments arguments) {
        return Value.of(localName(arguments.text("iri")));
    }

    static String localName(String iri) {
        int hash = iri.lastIndexOf('#');
        return iri.substring((hash >= 0 ? hash : iri.lastIndexOf('/')) + 1);
    }

    static Value first(Arguments arguments) {
        List<Value> rows = rows(arguments);
        if (rows.isEmpty()) {
            return Value.Null.NULL;
        }
        return arguments.find("column").isPresent()
                ? Attribute.find(rows.getFirst(), arguments.text("column")).orElse(Value.Null.NULL)
                : rows.getFirst();
    }

    static Value values(Arguments arguments) {
        String column = arguments.text("column");
        return Value.of(rows(arguments).stream()
                .map(row -> Attribute.find(row, column).orElse(Value.Null.NULL))
                .toList());
    }

    static Value count(Arguments arguments) {
        return Value.of(rows(arguments).size());
    }

    static Value isEmpty(Arguments arguments) {
        return Value.of(rows(arguments).isEmpty());
    }

    private static List<Value> rows(Arguments arguments) {
        if (arguments.find("rows").isPresent() == arguments.find("results").isPresent()) {
            throw arguments.refuse("takes one of `rows` and `results`.");
        }
        String name = arguments.find("rows").isPresent() ? "rows" : "results";
        if (arguments.value(name) instanceof Value.Arr list) {
            return list.items();
        }
        throw TemplateError.type("`" + name + "` takes a list of rows, found "
                + arguments.value(name).kind() + ".");
    }
}
