package dev.ggen.generator.template;

import java.util.List;

/** Writes a value into the output as an output tag does. */
final class Printer {
    private Printer() {}

    static String printed(Value value, Meter meter) {
        if (value instanceof Value.Str text) {
            return text.text();
        }
        Output out = new Output(meter);
        print(value, out);
        return out.toString();
    }

    static void print(Value value, Output out) {
        switch (value) {
            case Value.Str text -> out.add(text.text());
            case Value.Int number -> out.add(number.number().toString());
            case Value.Real number -> out.add(Numbers.plain(number.number()));
            case Value.Bool truth -> out.add(Boolean.toString(truth.truth()));
            case Value.Arr list -> print(list.items(), out);
            case Value.Obj object ->
                throw TemplateError.type("An object can't be printed.")
                        .hint("Name one of its members, or use `json_encode`.");
            case Value.Null nothing -> {}
        }
    }

    private static void print(List<Value> items, Output out) {
        out.meter().enter();
        out.add('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.add(", ");
            }
            print(items.get(i), out);
        }
        out.add(']');
        out.meter().leave();
    }
}
