package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** A case's context: JSON with decimal numbers, which the receipts' JSON doesn't have, in the order of the file. */
final class ContextJson {
    private ContextJson() {}

    static Value.Obj read(String json) {
        try (JsonParser parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return (Value.Obj) value(parser);
        }
    }

    private static Value value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> Value.of(parser.getString());
            case VALUE_NUMBER_INT -> new Value.Int(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> new Value.Real(parser.getDoubleValue());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.Null.NULL;
            default -> throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    private static Value object(JsonParser parser) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Value.Obj(members);
    }

    private static Value array(JsonParser parser) {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return Value.of(items);
    }
}
