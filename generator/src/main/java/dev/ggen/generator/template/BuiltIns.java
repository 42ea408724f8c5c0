package dev.ggen.generator.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every filter and function that needs nothing from outside. */
final class BuiltIns {
    static final Map<String, Filter> FILTERS = filters();
    static final Map<String, Function> FUNCTIONS = functions();

    /** Marks the last value as HTML; handled where a value is printed. */
    static final String SAFE = "safe";

    /** Gives a value to a variable that isn't there; handled where the variable is looked up. */
    static final String DEFAULT = "default";

    private BuiltIns() {}

    record Function(Signature signature, Body body) {
        @FunctionalInterface
        interface Body {
            Value call(Arguments arguments);
        }
    }

    private static Map<String, Filter> filters() {
        Map<String, Filter> filters = new HashMap<>();
        Stream.of(
                        TextFilters.all(),
                        CodeFilters.all(),
                        ListFilters.all(),
                        ValueFilters.all(),
                        NumberFilters.all(),
                        CaseFilters.all(),
                        Plurals.filters(),
                        List.of(
                                Filter.of(SAFE, (input, none) -> input),
                                Filter.of(DEFAULT, (input, none) -> input, "value")))
                .flatMap(List::stream)
                .forEach(filter -> filters.put(filter.name(), filter));
        return Map.copyOf(filters);
    }

    private static Map<String, Function> functions() {
        return Map.of(
                "range", new Function(Signature.of("end", "start?", "step_by?"), Functions::range),
                "throw", new Function(Signature.of("message"), Functions::fail),
                "local", new Function(Signature.of("iri"), Functions::local),
                "sparql_first", new Function(Signature.of("rows?", "results?", "column?"), Functions::first),
                "sparql_values", new Function(Signature.of("rows?", "results?", "column"), Functions::values),
                "sparql_count", new Function(Signature.of("rows?", "results?"), Functions::count),
                "sparql_empty", new Function(Signature.of("rows?", "results?"), Functions::isEmpty));
    }
}
