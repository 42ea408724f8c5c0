package dev.ggen.receipt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text strictly; a value for one use. */
final class JsonReading {
    /** One sign and the digits of 2^53, with room to say in the finding what was found. */
    private static final int MAX_NUMBER_LENGTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(CanonicalJson.MAX_DEPTH + 1)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(CanonicalJson.MAX_BYTES)
                    .maxNameLength(CanonicalJson.MAX_BYTES)
                    .build())
            .build();

    private final String file;

    JsonReading(String file) {
        this.file = file;
    }

    Json read(byte[] bytes) {
        if (bytes.length > CanonicalJson.MAX_BYTES) {
            throw new FindingsException(
                    Finding.red("json-too-large", "the text is " + bytes.length + " bytes long", Place.ofFile(file))
                            .withAllowed("at most " + CanonicalJson.MAX_BYTES + " bytes"));
        }
        String text = StrictText.decode(bytes, "json-not-utf8", file);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return only(parser);
        } catch (JacksonException e) {
            throw new FindingsException(Finding.red("json-syntax", reason(e), place(e.getLocation())));
        }
    }

    private Json only(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new FindingsException(
                    Finding.red("json-syntax", "the text is empty: a value is expected", Place.ofFile(file)));
        }
        Json value = value(parser, first, 0);
        if (parser.nextToken() != null) {
            throw refused("json-trailing", "something follows after the value", parser);
        }
        return value;
    }

    private Json value(JsonParser parser, JsonToken token, int depth) {
        return switch (token) {
            case START_OBJECT -> object(parser, deeper(parser, depth));
            case START_ARRAY -> array(parser, deeper(parser, depth));
            case VALUE_STRING -> new Json.Str(string(parser, parser.getString()));
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT ->
                throw refused(
                        "json-not-integer", "the number " + parser.getString() + " isn't a plain integer", parser);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("the parser gives no such token here: " + token);
        };
    }

    private Json object(JsonParser parser, int depth) {
        TreeMap<String, Json> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = string(parser, parser.currentName());
            if (members.containsKey(name)) {
                throw refused("json-duplicate-member", "the member \"" + name + "\" is there twice", parser);
            }
            members.put(name, value(parser, parser.nextToken(), depth));
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser parser, int depth) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, depth));
        }
        return new Json.Arr(items);
    }

    private Json integer(JsonParser parser) {
        BigInteger value = new BigInteger(parser.getString());
        if (!CanonicalJson.isExact(value)) {
            throw refused("json-integer-range", "the integer " + value + " isn't exact in every JSON reader", parser);
        }
        return new Json.Int(value);
    }

    private String string(JsonParser parser, String text) {
        if (Surrogates.firstHalf(text) >= 0) {
            throw refused("json-lone-surrogate", "the string holds half a surrogate pair", parser);
        }
        return text;
    }

    private int deeper(JsonParser parser, int depth) {
        if (depth == CanonicalJson.MAX_DEPTH) {
            throw refused("json-too-deep", "nested deeper than " + CanonicalJson.MAX_DEPTH, parser);
        }
        return depth + 1;
    }

    private FindingsException refused(String id, String message, JsonParser parser) {
        return new FindingsException(Finding.red(id, message, place(parser.currentTokenLocation())));
    }

    private Place place(TokenStreamLocation location) {
        return new Place(file, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0), "");
    }

    /** The parser's own sentence without its redacted source and its list of what other dialects allow. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("not JSON")
                .replaceFirst(" \\(start marker at .*", "")
                .replaceFirst("\\.? \\(enable `.*", "");
    }
}
