package dev.ggen.hub.platform;

import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;

/**
 * Members of JSON that the hub wrote itself, such as a job's input or a command's answer: what isn't as it writes them is a fault, not a finding.
 */
public record JsonFields(Json.Obj object) {
    public static JsonFields of(Json json) {
        if (json instanceof Json.Obj object) {
            return new JsonFields(object);
        }
        throw fault("an object", json);
    }

    public static List<JsonFields> items(Json json) {
        return array(json).stream().map(JsonFields::of).toList();
    }

    private static List<Json> array(Json json) {
        if (json instanceof Json.Arr(var items)) {
            return items;
        }
        throw fault("an array", json);
    }

    /** The text that a command answered with. */
    public static String answered(Json answer) {
        if (answer instanceof Json.Str(var text)) {
            return text;
        }
        throw fault("a text", answer);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> fault("a text " + name, object));
    }

    public Optional<String> optionalText(String name) {
        return object.get(name) instanceof Json.Str(var text) ? Optional.of(text) : Optional.empty();
    }

    public long number(String name) {
        if (object.get(name) instanceof Json.Int(var number)) {
            return number.longValueExact();
        }
        throw fault("a number " + name, object);
    }

    public boolean flag(String name) {
        if (object.get(name) instanceof Json.Bool(var flag)) {
            return flag;
        }
        throw fault("a flag " + name, object);
    }

    public List<String> texts(String name) {
        return array(object.get(name)).stream()
                .map(item -> {
                    if (item instanceof Json.Str(var text)) {
                        return text;
                    }
                    throw fault("texts " + name, item);
                })
                .toList();
    }

    public JsonFields inner(String name) {
        return of(object.get(name));
    }

    public List<JsonFields> list(String name) {
        return items(object.get(name));
    }

    /** A list that may be left out. */
    public List<JsonFields> optionalList(String name) {
        return object.get(name) instanceof Json.Arr ? list(name) : List.of();
    }

    private static IllegalStateException fault(String wanted, Json found) {
        return new IllegalStateException("stored JSON lacks " + wanted + ": " + found);
    }
}
