package dev.ggen.generator.model;

import dev.ggen.generator.template.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A model in a few words a type and a field, by what templates see of it. */
final class ShownModel {
    private final ModelValues values;
    private final StringBuilder text = new StringBuilder();

    ShownModel(ModelValues values) {
        this.values = values;
    }

    String text() {
        for (Value type : values.rows(ModelValues.Part.TYPES).items()) {
            type((Value.Obj) type);
        }
        return text.toString();
    }

    private void type(Value.Obj type) {
        text.append(word(type, "kind")).append(' ').append(word(type, "name"));
        if (!word(type, "json").isEmpty() && !word(type, "json").equals(word(type, "name"))) {
            text.append(" json ").append(word(type, "json"));
        }
        String ascii = word((Value.Obj) member(type, "ascii"), "pascal");
        text.append(ascii.equals(word(type, "name")) ? "" : " ascii " + ascii);
        items(type, "parents").forEach(parent -> text.append(" < ").append(word(parent, "name")));
        text.append(has(type, "basic") ? " " + word(type, "basic") : "");
        flags(type, "abstract", "closed", "deprecated");
        text.append(has(type, "replaced_by") ? " for " + word(type, "replaced_by") : "");
        flags(type, "polymorphic", "recursive");
        for (Value key : has(type, "keys") ? ((Value.Arr) member(type, "keys")).items() : List.<Value>of()) {
            text.append(" key ")
                    .append(((Value.Arr) key)
                            .items().stream().map(ShownModel::plain).collect(Collectors.joining("+")));
        }
        bounds(type);
        text.append('\n');
        items(type, "all_fields").forEach(this::field);
        items(type, "values")
                .forEach(value -> text.append("  ")
                        .append(word(value, "constant"))
                        .append(' ')
                        .append(json(member(value, "json")))
                        .append('\n'));
        items(type, "members")
                .forEach(member -> text.append("  ").append(type(member, "")).append('\n'));
    }

    private static String type(Value.Obj reference, String none) {
        return has(reference, "name") ? word(reference, "name") : word(reference, "kind") + none;
    }

    private void field(Value.Obj field) {
        String count = word(field, "min") + ".." + (has(field, "max") ? word(field, "max") : "n");
        text.append("  ")
                .append(word(field, "name"))
                .append(": ")
                .append(type((Value.Obj) member(field, "type"), ""))
                .append(isTrue(field, "many") ? " [" + count + "]" : " " + count);
        flags(field, "inherited", "narrows", "boxed", "deprecated", "unique");
        bounds(field);
        text.append(has(field, "default") ? " default " + json(member(field, "default")) : "");
        text.append(has(field, "fixed") ? " fixed " + json(member(field, "fixed")) : "");
        text.append(has(field, "inverse") ? " inverse " + word(field, "inverse") : "");
        text.append(word(field, "json").equals(word(field, "name")) ? "" : " json " + word(field, "json"))
                .append('\n');
    }

    private void bounds(Value.Obj bounded) {
        bound(bounded, "pattern", " /", "/");
        bound(bounded, "min_length", " length>=", "");
        bound(bounded, "max_length", " length<=", "");
        bound(bounded, "minimum", " >=", "");
        bound(bounded, "maximum", " <=", "");
        bound(bounded, "exclusive_minimum", " exclusive>", "");
        bound(bounded, "exclusive_maximum", " exclusive<", "");
    }

    private void bound(Value.Obj bounded, String name, String before, String after) {
        if (has(bounded, name)) {
            text.append(before).append(word(bounded, name)).append(after);
        }
    }

    private void flags(Value.Obj object, String... names) {
        for (String name : names) {
            text.append(isTrue(object, name) ? " " + name : "");
        }
    }

    private static boolean isTrue(Value.Obj object, String name) {
        return has(object, name) && member(object, name).isTrue();
    }

    private static boolean has(Value.Obj object, String name) {
        return object.members().containsKey(name);
    }

    private static Value member(Value.Obj object, String name) {
        return Objects.requireNonNull(object.members().get(name), () -> "no " + name);
    }

    private static String word(Value.Obj object, String name) {
        return plain(member(object, name));
    }

    private static List<Value.Obj> items(Value.Obj object, String name) {
        return has(object, name)
                ? ((Value.Arr) member(object, name))
                        .items().stream().map(Value.Obj.class::cast).toList()
                : List.of();
    }

    private static String plain(Value value) {
        return value instanceof Value.Str text ? text.text() : json(value);
    }

    private static String json(Value value) {
        return switch (value) {
            case Value.Str text -> "\"" + text.text() + "\"";
            case Value.Int number -> number.number().toString();
            default -> value.toString();
        };
    }
}
