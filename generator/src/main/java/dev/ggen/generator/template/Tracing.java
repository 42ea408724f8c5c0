package dev.ggen.generator.template;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the origins of what one rendering writes, or nothing at all. */
final class Tracing {
    private static final int MOST_STRETCHES = 4_000_000;

    private final boolean on;
    private final Scope scope;
    private final IdentityHashMap<Value, Segments> made = new IdentityHashMap<>();
    private long stretches;

    private Tracing(boolean on, Scope scope) {
        this.on = on;
        this.scope = scope;
    }

    /** Whether a rendering keeps origins. */
    enum Mode {
        OFF,
        ON
    }

    static Tracing of(Mode mode, Scope scope) {
        return new Tracing(mode == Mode.ON, scope);
    }

    /** An output that keeps origins if this rendering does. */
    Output output(Meter meter) {
        return on ? new Output(meter, new Segments()) : new Output(meter, null);
    }

    /** To be called when a template's own text was written. */
    void wrote(Node.Text text, Output out) {
        Segments segments = out.segments();
        if (segments != null) {
            count(1);
            Spot spot = text.spot();
            segments.add(
                    out.length(), spot.offset(), new Segments.Mark(spot.source(), scope.trail(), Optional.empty()));
        }
    }

    /** To be called when a value was printed: as {@code printed}, which may be its text escaped. */
    void wrote(Node.Output output, Value value, String printed, Output out) {
        Segments segments = out.segments();
        if (segments == null || printed.isEmpty()) {
            return;
        }
        Segments known = value instanceof Value.Str text ? reshaped(text.text(), made.get(value), printed) : null;
        if (known == null) {
            wrote(output, out);
        } else {
            count(known.size());
            segments.addAll(known, 0, known.length());
        }
    }

    void wrote(Node.Output output, Output out) {
        Segments segments = out.segments();
        if (segments != null) {
            count(1);
            Spot spot = output.spot();
            Segments.Mark mark = new Segments.Mark(spot.source(), scope.trail(), Optional.of(output.value()));
            segments.add(out.length(), spot.offset(), mark);
        }
    }

    private void count(int more) {
        stretches += more;
        if (stretches > MOST_STRETCHES) {
            throw TemplateError.limit("The text has more than " + MOST_STRETCHES + " stretches of one origin.")
                    .hint("Trace a smaller text.");
        }
    }

    /** A value that an output was made into. */
    Value.Str made(Output out) {
        Value.Str value = new Value.Str(out.toString());
        Segments segments = out.segments();
        if (segments != null) {
            made.put(value, segments);
        }
        return value;
    }

    /** To be called when a filter made one value of another. */
    void filtered(Value before, Value after) {
        Segments segments = on && before instanceof Value.Str text && after instanceof Value.Str other
                ? reshaped(text.text(), made.get(before), other.text())
                : null;
        if (segments != null) {
            made.put(after, segments);
        }
    }

    /** Origins of a text made of another: the same, trimmed, or changed within its lines; null when that can't be said. */
    private static @Nullable Segments reshaped(String before, @Nullable Segments segments, String after) {
        if (segments == null || before.equals(after)) {
            return segments;
        }
        int trimmed = before.length() - Blank.trimStart(before).length();
        for (int start : new int[] {0, trimmed}) {
            if (before.startsWith(after, start)) {
                Segments part = new Segments();
                part.addAll(segments, start, start + after.length());
                return part;
            }
        }
        if (before.equalsIgnoreCase(after)) {
            return segments;
        }
        return lines(before) == lines(after) ? byLine(before, segments, after) : null;
    }

    private static long lines(String text) {
        return text.chars().filter(one -> one == '\n').count();
    }

    /** Each line of the new text is as old as the beginning of its line in the old one. */
    private static @Nullable Segments byLine(String before, Segments segments, String after) {
        Segments reshaped = new Segments();
        int from = 0;
        int to = 0;
        while (to < after.length()) {
            if (from >= before.length()) {
                return null;
            }
            int end = after.indexOf('\n', to) + 1;
            int lineEnd = end == 0 ? after.length() : end;
            reshaped.addOne(segments, from, lineEnd - to);
            to = lineEnd;
            from = before.indexOf('\n', from) + 1;
            from = from == 0 ? before.length() : from;
        }
        return reshaped;
    }
}
