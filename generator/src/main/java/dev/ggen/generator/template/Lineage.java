package dev.ggen.generator.template;

import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where each character of a rendered text came from: the place in a template, through includes, macros, blocks and inheritance, and
 * the rounds of the loops around it with the row that each held.
 *
 * <pre>{@code
 * Lineage.Traced traced = templates.trace("list.txt", context);
 * for (Lineage.Piece piece : traced.lineage().line(12)) {
 *     piece.text();                             // "Ada"
 *     piece.origin().place();                   // list.txt:3:6, and the line that stands there
 *     piece.origin().reads();                   // [row.name]
 *     piece.origin().rounds().getFirst();       // round 2 of `results`: `row` was {…}
 * }
 * }</pre>
 *
 * <p>What a macro rendered, or the body of a {@code set} or {@code filter}, keeps its own origins where it is printed as it was,
 * trimmed, or changed without another number of lines: by {@code upper}, {@code indent}; else it comes from the tag that printed it.
 */
public final class Lineage {
    private final String text;
    private final Segments segments;
    private final int[] lineStarts;

    Lineage(String text, Segments segments) {
        this.text = text;
        this.segments = segments;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** A rendered text and where it came from. */
    public record Traced(String text, Lineage lineage) {}

    /**
     * Neighbouring characters of one origin, within one line; a line's end belongs to the line.
     *
     * @param line of the text, counted from 1
     * @param column of its first character, counted from 1
     */
    public record Piece(int line, int column, String text, Origin origin) {}

    /**
     * Why a piece is there.
     *
     * @param place the template's text itself, or the tag that printed
     * @param calls where the include, macro or block was called that the place is in, innermost first
     * @param rounds of the loops around it, outermost first
     * @param reads the variables that the expression names, as written, such as {@code row.name}; none for a template's own text
     */
    public record Origin(Place place, List<Place> calls, List<Round> rounds, List<String> reads) {
        public Origin {
            calls = List.copyOf(calls);
            rounds = List.copyOf(rounds);
            reads = List.copyOf(reads);
        }
    }

    /**
     * One round of a loop.
     *
     * @param over what the loop runs over, as written: {@code results}, {@code results | filter(…)}
     * @param number counted from 1
     * @param variable the name that the loop gave the value
     * @param key where the loop runs over an object
     * @param value the very object that stands in the context, where it wasn't computed: compare by identity to find its row
     */
    public record Round(String over, int number, String variable, Optional<String> key, Value value) {}

    /** How many lines the text has; an end of line begins another one, if only an empty one. */
    public int lines() {
        return lineStarts.length;
    }

    /**
     * What a line is made of, from left to right.
     *
     * @param line counted from 1; beyond the text there is nothing
     */
    public List<Piece> line(int line) {
        if (line < 1 || line > lineStarts.length) {
            return List.of();
        }
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        List<Piece> pieces = new ArrayList<>();
        int at = lineStarts[line - 1];
        while (at < end) {
            int segment = segments.at(at);
            int pieceEnd = Math.min(end, segments.end(segment));
            pieces.add(piece(line, at, pieceEnd, segment));
            at = pieceEnd;
        }
        return List.copyOf(pieces);
    }

    /** Every piece of the text, in its order; computed on the way. */
    public Stream<Piece> pieces() {
        return IntStream.rangeClosed(1, lines()).boxed().flatMap(line -> line(line).stream());
    }

    private Piece piece(int line, int start, int end, int segment) {
        int column = 1 + text.codePointCount(lineStarts[line - 1], start);
        return new Piece(line, column, text.substring(start, end), segments.origin(segment, start));
    }
}
