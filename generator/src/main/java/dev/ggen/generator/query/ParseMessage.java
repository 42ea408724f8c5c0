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
            return at(unreadable(lexical.group(3)), lexical.group(1), lexical.group(2));
        }
        Matcher encountered = ENCOUNTERED.matcher(text);
        if (encountered.matches()) {
            return at(found(encountered.group(1)), encountered.group(2), encountered.group(3));
        }
        return new ParseMessage(
                firstLine(POSITION.matcher(text).replaceFirst("")),
                Math.max(0, error.getLine()),
                Math.max(0, error.getColumn()));
    }

    private static ParseMessage at(String message, String line, String column) {
        return new ParseMessage(message, Integer.parseInt(line), Integer.parseInt(column));
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
