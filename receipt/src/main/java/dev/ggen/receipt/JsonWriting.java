package dev.ggen.receipt;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes one value in the form of RFC 8785, remembering the path to where it is for the sake of findings. */
final class JsonWriting {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    String write(Json value) {
        value(value, "$", 0);
        return out.toString();
    }

    private void value(Json value, String path, int depth) {
        switch (value) {
            case Json.Obj(var members) -> object(members, path, deeper(depth, path));
            case Json.Arr(var items) -> array(items, path, deeper(depth, path));
            case Json.Str(var text) -> string(text, path);
            case Json.Int number -> integer(number, path);
            case Json.Bool(var truth) -> out.append(truth);
            case Json.Null _ -> out.append("null");
        }
    }

    private void object(SortedMap<String, Json> members, String path, int depth) {
        out.append('{');
        for (Iterator<Map.Entry<String, Json>> rest = members.entrySet().iterator(); rest.hasNext(); ) {
            Map.Entry<String, Json> member = rest.next();
            string(member.getKey(), path);
            out.append(':');
            value(member.getValue(), path + "." + member.getKey(), depth);
            out.append(rest.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void array(List<Json> items, String path, int depth) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(items.get(i), path + "[" + i + "]", depth);
        }
        out.append(']');
    }

    private void integer(Json.Int number, String path) {
        if (!CanonicalJson.isExact(number.value())) {
            throw refused("the integer " + number.value() + " is too large to be exact in every JSON reader", path);
        }
        out.append(number.value());
    }

    private void string(String text, String path) {
        int half = Surrogates.firstHalf(text);
        if (half >= 0) {
            throw refused("a string holds half a surrogate pair at character " + half, path);
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static int deeper(int depth, String path) {
        if (depth == CanonicalJson.MAX_DEPTH) {
            throw refused("the value is nested deeper than " + CanonicalJson.MAX_DEPTH, path);
        }
        return depth + 1;
    }

    private static FindingsException refused(String message, String path) {
        return new FindingsException(Finding.red("json-not-writable", message + ", at " + path));
    }
}
