package dev.ggen.generator.spec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message of Jena's parser means, in words that help who wrote the file.
 *
 * @param message what was found
 * @param hint what to do; empty when nothing general can be said
 */
record TurtleError(String message, String hint) {

    private record Known(Pattern pattern, String message, String hint) {}

    private static final List<Known> KNOWN = List.of(
            known("Undefined prefix: (.*)", "prefix $1: is not declared", "Declare it at the top: @prefix $1: <…> ."),
            known(
                    "Triples not terminated by DOT.*",
                    "a statement goes on where ' ;' or ' .' was expected",
                    "Put ' ;' before a further predicate of the same subject, ' ,' before a further object, ' .' at the end."),
            known(
                    "Triples not terminated properly in \\[\\]-list.*",
                    "a bracket is not closed",
                    "Close '[' with ']' after its last predicate and object."),
            known(
                    "Broken token.*newline.*",
                    "a quoted text runs over the end of its line",
                    "Close the quote, or use \"\"\"."),
            known(
                    "Broken (?:token|string|long string).*",
                    "a quoted text or <IRI> is not closed",
                    "Close the quote or bracket."),
            known(
                    "(?:Unterminated list|Unrecognized \\(expected an RDF Term\\): .*EOF.*)",
                    "the file ends where a value was expected",
                    "Write the value, or take the predicate away."),
            known(
                    "Unrecognized \\(expected an RDF Term\\): \\[(.*)\\]",
                    "found [$1] where a value was expected",
                    "Write the value before it, or take the predicate away."),
            known("Expected IRI for predicate: got: \\[(.*)\\]", "found [$1] where a predicate was expected", ""),
            known(
                    "Out of place: \\[(.*)\\]",
                    "found [$1] where a statement should begin",
                    "Begin with a subject or a directive; end the statement before with a full stop."),
            known(
                    "Unrecognized keyword: (.*)",
                    "found [$1] where a value was expected",
                    "Texts stand in quotes, names have a prefix."),
            known("Not implemented \\(formulae.*", "braces are not Turtle", ""));

    private static final TurtleError ENDED = new TurtleError(
            "the file ends in the middle of a statement",
            "End the statement with a full stop; close every bracket and quote.");

    /**
     * @param message the parser's
     * @param atEnd whether nothing more stands behind the place
     */
    static TurtleError of(String message, boolean atEnd) {
        if (atEnd && !message.startsWith("Broken") && !message.contains("[DOT")) {
            return ENDED;
        }
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern.matcher(message);
            if (matcher.matches()) {
                return new TurtleError(plain(matcher.replaceFirst(known.message)), matcher.replaceFirst(known.hint));
            }
        }
        return new TurtleError(message.isBlank() ? "it can't be read" : plain(message), "");
    }

    /** Without characters that a terminal would obey, and {@code [this]} rather than the parser's {@code [KEYWORD:this]}. */
    private static String plain(String message) {
        return message.replaceAll("\\p{Cc}", "\uFFFD").replaceAll("\\[[A-Z_]+(?:\\d)?:(.*)\\]", "[$1]");
    }

    private static Known known(String pattern, String message, String hint) {
        return new Known(Pattern.compile(pattern, Pattern.DOTALL), message, hint);
    }
}
