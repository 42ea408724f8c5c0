package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Filters on lists. */
final class ListFilters {
    private static final Value EMPTY_TEXT = Value.of("");

    private ListFilters() {}

    static List<Filter> all() {
        return List.of(
                Filter.of("first", (input, arguments) -> nth(arguments.inputList(input), 0)),
                Filter.of("last", (input, arguments) -> last(arguments.inputList(input))),
                Filter.of("nth", (input, arguments) -> nth(arguments.inputList(input), arguments.natural("n", 0)), "n"),
                Filter.of("join", ListFilters::join, "sep?"),
                Filter.of("concat", ListFilters::concat, "with"),
                Filter.of("slice", ListFilters::slice, "start?", "end?"),
                Filter.of("map", ListFilters::map, "attribute"),
                Filter.of("filter", ListFilters::filter, "attribute", "value?"),
                Filter.of("group_by", ListFilters::groupBy, "attribute"),
                Filter.of("sort", (input, arguments) -> Sorting.sorted(input, arguments), "attribute?"),
                Filter.of("unique", ListFilters::unique, "attribute?", "case_sensitive?"));
    }

    private static Value nth(Value.Arr list, int n) {
        return n < list.items().size() ? list.items().get(n) : EMPTY_TEXT;
    }

    private static Value last(Value.Arr list) {
        return list.items().isEmpty() ? EMPTY_TEXT : list.items().getLast();
    }

    private static Value join(Value input, Arguments arguments) {
        String separator = arguments.find("sep").isPresent() ? arguments.separator("sep") : "";
        Output out = new Output(arguments.meter());
        List<Value> items = arguments.inputList(input).items();
        for (int i = 0; i < items.size(); i++) {
            out.add(i > 0 ? separator : "");
            Printer.print(items.get(i), out);
        }
        return Value.of(out.toString());
    }

    private static Value concat(Value input, Arguments arguments) {
        List<Value> all = new ArrayList<>(arguments.inputList(input).items());
        Value more = arguments.value("with");
        if (more instanceof Value.Arr list) {
            all.addAll(list.items());
        } else {
            all.add(more);
        }
        return Value.of(all);
    }

    private static Value slice(Value input, Arguments arguments) {
        List<Value> items = arguments.inputList(input).items();
        int start = place(arguments.integer("start", 0), items.size());
        int end = Math.min(items.size(), place(arguments.integer("end", items.size()), items.size()));
        return start >= end ? Value.Arr.EMPTY : Value.of(items.subList(start, end));
    }

    private static int place(int index, int size) {
        return index >= 0 ? index : Math.max(0, size + index);
    }

    private static Value map(Value input, Arguments arguments) {
        String attribute = arguments.text("attribute");
        return Value.of(arguments.inputList(input).items().stream()
                .flatMap(item -> Attribute.find(item, attribute).stream())
                .filter(value -> value != Value.Null.NULL)
                .toList());
    }

    private static Value filter(Value input, Arguments arguments) {
        String attribute = arguments.text("attribute");
        Value wanted = arguments.find("value").orElse(Value.Null.NULL);
        Equality equality = new Equality(arguments.meter());
        return Value.of(arguments.inputList(input).items().stream()
                .filter(item -> {
                    Value found = Attribute.find(item, attribute).orElse(Value.Null.NULL);
                    boolean present = found != Value.Null.NULL;
                    return wanted == Value.Null.NULL ? present : equality.strictly(found, wanted);
                })
                .toList());
    }

    /** An object from each value of the attribute, in the order of first appearance, to the items that have it. */
    private static Value groupBy(Value input, Arguments arguments) {
        String attribute = arguments.text("attribute");
        LinkedHashMap<String, List<Value>> groups = new LinkedHashMap<>();
        for (Value item : arguments.inputList(input).items()) {
            Optional<Value> key = Attribute.find(item, attribute).filter(value -> value != Value.Null.NULL);
            key.ifPresent(value -> groups.computeIfAbsent(groupName(value, arguments), name -> new ArrayList<>())
                    .add(item));
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        groups.forEach((name, items) -> members.put(name, Value.of(items)));
        return new Value.Obj(members);
    }

    private static String groupName(Value value, Arguments arguments) {
        return value instanceof Value.Str text ? text.text() : JsonPrinter.compact(value, arguments.meter());
    }

    private static Value unique(Value input, Arguments arguments) {
        String attribute = arguments.text("attribute", "");
        boolean caseSensitive = arguments.flag("case_sensitive");
        List<Value> items = arguments.inputList(input).items();
        if (items.isEmpty()) {
            return input;
        }
        Value first = Attribute.find(items.getFirst(), attribute)
                .orElseThrow(() -> arguments.refuse("found a first item without `" + attribute + "`."));
        Set<Value> seen = new HashSet<>();
        List<Value> kept = new ArrayList<>();
        for (Value item : items) {
            Optional<Value> key = Attribute.find(item, attribute);
            if (key.isPresent() && seen.add(comparable(alike(first, key.get(), arguments), caseSensitive, arguments))) {
                kept.add(item);
            }
        }
        return Value.of(kept);
    }

    private static Value alike(Value first, Value other, Arguments arguments) {
        if (Sorting.sameKind(first, other)) {
            return other;
        }
        throw arguments.wrongInput("values of one kind, here " + first.kind(), other);
    }

    private static Value comparable(Value key, boolean caseSensitive, Arguments arguments) {
        return switch (key) {
            case Value.Str text when !caseSensitive -> Value.of(text.text().toLowerCase(Locale.ROOT));
            case Value.Str text -> text;
            case Value.Int number -> number;
            case Value.Bool truth -> truth;
            case Value.Real other -> throw arguments.wrongInput("texts, integers or truth values", other);
            case Value.Arr other -> throw arguments.wrongInput("texts, integers or truth values", other);
            case Value.Obj other ->
                throw arguments
                        .wrongInput("texts, integers or truth values", other)
                        .hint("Name an `attribute` to compare objects by.");
            case Value.Null other -> throw arguments.wrongInput("texts, integers or truth values", other);
        };
    }
}
