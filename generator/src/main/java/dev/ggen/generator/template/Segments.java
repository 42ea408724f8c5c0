package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The origins of a text that grows: for each stretch of it, what wrote it. A stretch of a template's own text goes along with the
 * template, character by character; one that an expression printed stays at the expression.
 */
final class Segments {
    private static final int FIRST = 16;

    private int[] ends = new int[FIRST];
    private int[] offsets = new int[FIRST];
    private Mark[] marks = new Mark[FIRST];
    private int size;

    /** Something that wrote, at one point of the rendering. */
    static final class Mark {
        private final Source source;
        private final Trail trail;
        private final Optional<Expr> printed;

        Mark(Source source, Trail trail, Optional<Expr> printed) {
            this.source = source;
            this.trail = trail;
            this.printed = printed;
        }

        private boolean isText() {
            return printed.isEmpty();
        }
    }

    int size() {
        return size;
    }

    private int start(int segment) {
        return segment == 0 ? 0 : ends[segment - 1];
    }

    int end(int segment) {
        return ends[segment];
    }

    int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /** Adds a stretch up to the end of the text; {@code offset} is where in the template its first character comes from. */
    void add(int end, int offset, Mark mark) {
        int start = length();
        if (end == start) {
            return;
        }
        if (size > 0 && continues(start, offset, mark)) {
            ends[size - 1] = end;
            return;
        }
        if (size == ends.length) {
            grow();
        }
        ends[size] = end;
        offsets[size] = offset;
        marks[size] = mark;
        size++;
    }

    private boolean continues(int start, int offset, Mark mark) {
        int last = size - 1;
        return marks[last] == mark && offsetOf(last, start) == offset;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        offsets = Arrays.copyOf(offsets, size * 2);
        marks = Arrays.copyOf(marks, size * 2);
    }

    /** Where in the template the character at this place of the text comes from. */
    private int offsetOf(int segment, int at) {
        return marks[segment].isText() ? offsets[segment] + (at - start(segment)) : offsets[segment];
    }

    /** Adds the origins of a part of another text. */
    void addAll(Segments other, int from, int to) {
        int at = from;
        while (at < to) {
            int segment = other.at(at);
            int end = Math.min(to, other.end(segment));
            add(length() + (end - at), other.offsetOf(segment, at), other.marks[segment]);
            at = end;
        }
    }

    /** Adds one stretch whose origin is that of a single character of another text. */
    void addOne(Segments other, int at, int length) {
        int segment = other.at(at);
        Mark mark = other.marks[segment];
        int offset = other.offsetOf(segment, at);
        add(length() + length, offset, mark);
    }

    /** The segment of a character. */
    int at(int offset) {
        int found = Arrays.binarySearch(ends, 0, size, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    Lineage.Origin origin(int segment, int at) {
        Mark mark = marks[segment];
        return new Lineage.Origin(
                new Spot(mark.source, offsetOf(segment, at)).place(),
                mark.trail.calls().stream().map(Spot::place).toList(),
                mark.trail.rounds(),
                mark.printed.map(Segments::reads).orElse(List.of()));
    }

    private static List<String> reads(Expr printed) {
        Set<String> names = new LinkedHashSet<>();
        new Walk(
                        node -> {},
                        part -> {
                            if (part instanceof Expr.Path path) {
                                names.add(path.written());
                            } else if (part instanceof Expr.Test test) {
                                names.add(test.subject().written());
                            }
                        },
                        filter -> {})
                .expression(printed);
        return new ArrayList<>(names);
    }
}
