package dev.ggen.generator.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;

/**
 * What the query parser says, on one line: what was found, without the list of all that might have stood there.
 *
 * @param message what was found
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
record ParseMessage(String message, int line, int column) {
    private static final Pattern ENCOUNTERED = Pattern.compile(
            "Encountered \"(?:<EOF>| (?:\"[^\"]*\"|<\\w+>) \"(.*?) \")\" at line (\\d+), column (\\d+).*",
            Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile(".*after prefix \"(.*)\"", Pattern.DOTALL);
    private static final Pattern LEXICAL =
            Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\.\\s*(.*)", Pattern.DOTALL);
    private static final Pattern POSITION =
            Pattern.compile("^(?:Line \\d+, column \\d+: |\\[line: \\d+, col: ?\\d+ ?\\] )");

    static ParseMessage of(QueryParseException error) {
        String text = String.valueOf(error.getMessage());
        Matcher lexical = LEXICAL.matcher(text);
        if (lexical.matches()) {
            return new ParseMessage(
                    unreadable(lexical.group(3)),
                    Integer.parseInt(lexical.group(1)),
                    begin(Integer.parseInt(lexical.group(2)), lexical.group(3)));
        }
        Matcher encountered = ENCOUNTERED.matcher(text);
        if (encountered.matches()) {
            return new ParseMessage(
                    found(encountered.group(1)),
                    Integer.parseInt(encountered.group(2)),
                    Integer.parseInt(encountered.group(3)));
        }
        return new ParseMessage(
                firstLine(POSITION.matcher(text).replaceFirst("")),
                Math.max(0, error.getLine()),
                Math.max(0, error.getColumn()));
    }

    /** The parser names what comes behind the word that it can't read. */
    private static int begin(int end, String text) {
        Matcher prefix = PREFIX.matcher(text);
        boolean isWord = prefix.matches()
                && !prefix.group(1).isEmpty()
                && prefix.group(1).indexOf('\n') < 0;
        return isWord ? Math.max(1, end - prefix.group(1).length()) : end;
    }

    private static String found(@Nullable String image) {
        return image == null ? "it ends too early" : "found '" + image + "', which can't stand there";
    }

    private static String unreadable(String text) {
        Matcher prefix = PREFIX.matcher(text);
        return prefix.matches() ? "'" + firstLine(prefix.group(1)) + "' can't be read" : firstLine(text);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("it can't be read").strip();
    }
}
