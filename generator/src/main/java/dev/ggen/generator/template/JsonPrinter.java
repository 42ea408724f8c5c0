package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a value as JSON: in one line, or one item a line indented by two. */
final class JsonPrinter {
    private final Output out;
    private final boolean pretty;
    private int indent;

    private JsonPrinter(Output out, boolean pretty) {
        this.out = out;
        this.pretty = pretty;
    }

    static String compact(Value value, Meter meter) {
        Output out = new Output(meter);
        new JsonPrinter(out, false).write(value);
        return out.toString();
    }

    static String pretty(Value value, Meter meter) {
        Output out = new Output(meter);
        new JsonPrinter(out, true).write(value);
        return out.toString();
    }

    private void write(Value value) {
        switch (value) {
            case Value.Str text -> quoted(text.text());
            case Value.Int number -> out.add(number.number().toString());
            case Value.Real number -> out.add(Numbers.json(number.number()));
            case Value.Bool truth -> out.add(Boolean.toString(truth.truth()));
            case Value.Null nothing -> out.add("null");
            case Value.Arr list -> {
                List<Runnable> items = new ArrayList<>();
                list.items().forEach(item -> items.add(() -> write(item)));
                between('[', items, ']');
            }
            case Value.Obj object -> {
                List<Runnable> items = new ArrayList<>();
                object.members().entrySet().forEach(member -> items.add(() -> member(member)));
                between('{', items, '}');
            }
        }
    }

    private void member(Map.Entry<String, Value> member) {
        quoted(member.getKey());
        out.add(pretty ? ": " : ":");
        write(member.getValue());
    }

    private void between(char open, List<Runnable> items, char close) {
        out.meter().enter();
        out.add(open);
        indent++;
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            newLine();
            items.get(i).run();
        }
        indent--;
        if (!items.isEmpty()) {
            newLine();
        }
        out.add(close);
        out.meter().leave();
    }

    private void newLine() {
        if (pretty) {
            out.add("\n").add("  ".repeat(indent));
        }
    }

    private void quoted(String text) {
        out.add('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                out.add(text, done, i).add(escape(character));
                done = i + 1;
            }
        }
        out.add(text, done, text.length()).add('"');
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u00" + Character.forDigit(character >> 4, 16) + Character.forDigit(character & 15, 16);
        };
    }
}
