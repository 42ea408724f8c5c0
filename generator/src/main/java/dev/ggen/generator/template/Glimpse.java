package dev.ggen.generator.template;

import java.util.Iterator;
import java.util.Map;

/** A value as a message shows it: its beginning, in the manner of JSON, however large it is. */
final class Glimpse {
    private static final int MOST = 80;
    private static final int LONGEST_TEXT = 32;
    private static final int DEEPEST = 3;

    private final StringBuilder shown = new StringBuilder();

    private Glimpse() {}

    static String of(Value value) {
        Glimpse glimpse = new Glimpse();
        glimpse.show(value, 0);
        return glimpse.shown.toString();
    }

    private void show(Value value, int depth) {
        switch (value) {
            case Value.Str text -> text(text.text());
            case Value.Int number -> shown.append(number.number());
            case Value.Real number -> shown.append(Numbers.json(number.number()));
            case Value.Bool truth -> shown.append(truth.truth());
            case Value.Null nothing -> shown.append("null");
            case Value.Arr list -> list(list, depth);
            case Value.Obj object -> object(object, depth);
        }
    }

    private void text(String text) {
        String line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.length() && line.codePointCount(0, line.length()) <= LONGEST_TEXT;
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_TEXT, line.codePointCount(0, line.length())));
        shown.append('"').append(line, 0, end).append(whole ? "\"" : "…\"");
    }

    private void list(Value.Arr list, int depth) {
        shown.append('[');
        Iterator<Value> items = list.items().iterator();
        while (items.hasNext() && goesOn(depth)) {
            show(items.next(), depth + 1);
            shown.append(items.hasNext() ? ", " : "");
        }
        shown.append(items.hasNext() ? "…]" : "]");
    }

    private void object(Value.Obj object, int depth) {
        shown.append('{');
        Iterator<Map.Entry<String, Value>> members = object.members().entrySet().iterator();
        while (members.hasNext() && goesOn(depth)) {
            Map.Entry<String, Value> member = members.next();
            text(member.getKey());
            shown.append(": ");
            show(member.getValue(), depth + 1);
            shown.append(members.hasNext() ? ", " : "");
        }
        shown.append(members.hasNext() ? "…}" : "}");
    }

    private boolean goesOn(int depth) {
        return depth < DEEPEST && shown.length() < MOST;
    }
}
