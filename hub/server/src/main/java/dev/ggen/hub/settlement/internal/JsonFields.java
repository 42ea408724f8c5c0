package dev.ggen.hub.settlement.internal;

import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;

/** Members of JSON that we wrote ourselves: what isn't as we write it is a fault, not a finding. */
record JsonFields(Json.Obj object) {
    static JsonFields of(Json json) {
        if (json instanceof Json.Obj object) {
            return new JsonFields(object);
        }
        throw fault("an object", json);
    }

    static List<JsonFields> items(Json json) {
        return array(json).stream().map(JsonFields::of).toList();
    }

    private static List<Json> array(Json json) {
        if (json instanceof Json.Arr(var items)) {
            return items;
        }
        throw fault("an array", json);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> fault("a text " + name, object));
    }

    Optional<String> optionalText(String name) {
        return object.get(name) instanceof Json.Str(var text) ? Optional.of(text) : Optional.empty();
    }

    long number(String name) {
        if (object.get(name) instanceof Json.Int(var number)) {
            return number.longValueExact();
        }
        throw fault("a number " + name, object);
    }

    boolean flag(String name) {
        if (object.get(name) instanceof Json.Bool(var flag)) {
            return flag;
        }
        throw fault("a flag " + name, object);
    }

    List<String> texts(String name) {
        return array(object.get(name)).stream()
                .map(item -> {
                    if (item instanceof Json.Str(var text)) {
                        return text;
                    }
                    throw fault("texts " + name, item);
                })
                .toList();
    }

    JsonFields inner(String name) {
        return of(object.get(name));
    }

    List<JsonFields> list(String name) {
        return items(object.get(name));
    }

    private static IllegalStateException fault(String wanted, Json found) {
        return new IllegalStateException("stored JSON lacks " + wanted + ": " + found);
    }
}
