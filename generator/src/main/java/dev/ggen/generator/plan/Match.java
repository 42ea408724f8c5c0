package dev.ggen.generator.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a place in a file that is there is found. Regular expressions take time in proportion to the text, whatever they say.
 *
 * @param occurrence which of several is meant
 * @param number which one, counted from 1, for {@link Occurrence#NTH}
 * @param letterCase whether upper and lower case differ
 * @param edges whether blanks at the edges of a line, or of the file, count
 */
record Match(
        String pattern, Kind kind, Scope scope, Occurrence occurrence, int number, LetterCase letterCase, Edges edges) {
    static final int LONGEST_PATTERN = 65_536;

    enum Kind {
        CONTAINS,
        EXACT,
        REGEX
    }

    enum Scope {
        LINE,
        FILE
    }

    enum Occurrence {
        FIRST,
        LAST,
        UNIQUE,
        NTH
    }

    enum LetterCase {
        COUNTS,
        IGNORED
    }

    enum Edges {
        KEPT,
        TRIMMED
    }

    static Match of(String pattern, Scope scope) {
        return new Match(pattern, Kind.CONTAINS, scope, Occurrence.FIRST, 1, LetterCase.COUNTS, Edges.KEPT);
    }

    Match with(String otherPattern) {
        return new Match(otherPattern, kind, scope, occurrence, number, letterCase, edges);
    }

    sealed interface Answer {}

    /** The first and the last line of the match, counted from 0. */
    record Found(int firstLine, int lastLine) implements Answer {}

    /** @param count how many matches there are, none of them the one meant */
    record Missing(int count) implements Answer {}

    record Unclear(String why, String hint) implements Answer {}

    Answer find(ExistingText text) {
        if (pattern.length() > LONGEST_PATTERN) {
            return new Unclear(
                    "its pattern is longer than " + LONGEST_PATTERN + " characters (limit `pattern`)",
                    "Look for something shorter.");
        }
        try {
            return chosen(scope == Scope.LINE ? lines(text) : spans(text));
        } catch (PatternSyntaxException e) {
            return new Unclear(
                    "`" + pattern + "` is no regular expression: " + e.getDescription(),
                    "Correct it, or write `matcher: contains`.");
        }
    }

    private Answer chosen(List<Found> found) {
        if (found.isEmpty()) {
            return new Missing(0);
        }
        return switch (occurrence) {
            case FIRST -> found.getFirst();
            case LAST -> found.getLast();
            case UNIQUE ->
                found.size() == 1
                        ? found.getFirst()
                        : new Unclear(
                                "`" + pattern + "` stands in it " + found.size() + " times",
                                "Make it unique, or write `occurrence: first`, `last` or `nth`.");
            case NTH -> number <= found.size() ? found.get(number - 1) : new Missing(found.size());
        };
    }

    private List<Found> lines(ExistingText text) {
        Pattern compiled = compiled();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            if (compiled.matcher(trimmed(text.line(i))).find()) {
                found.add(new Found(i, i));
            }
        }
        return found;
    }

    private List<Found> spans(ExistingText text) {
        String body = trimmed(text.text());
        int before = edges == Edges.TRIMMED ? text.text().indexOf(body) : 0;
        Matcher matcher = compiled().matcher(body);
        List<Found> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Found(text.lineAt(before + matcher.start()), text.lineAt(before + matcher.end() - 1)));
            }
        }
        return found;
    }

    private String trimmed(String text) {
        return edges == Edges.TRIMMED ? text.strip() : text;
    }

    private Pattern compiled() {
        String expression = switch (kind) {
            case CONTAINS -> Pattern.quote(pattern);
            case EXACT -> "\\A" + Pattern.quote(pattern) + "\\z";
            case REGEX -> pattern;
        };
        return Pattern.compile(expression, letterCase == LetterCase.IGNORED ? Pattern.CASE_INSENSITIVE : 0);
    }
}
