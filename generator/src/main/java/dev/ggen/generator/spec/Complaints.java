package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.List;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** Turns what the parser says of one source into findings; the first red one ends the source. */
final class Complaints implements ErrorHandler {
    /** The most yellow findings that one source gets. */
    static final int MOST_WARNINGS = 20;

    private final SourceFile source;
    private final Syntax syntax;
    private final ParsedSource parsed;
    private int warnings;
    private boolean ended;

    private Places places = (line, column) -> new Spots.Spot(0, line, column);

    Complaints(SourceFile source, Syntax syntax, ParsedSource parsed) {
        this.source = source;
        this.syntax = syntax;
        this.parsed = parsed;
    }

    /** Where in the source something is that the parser saw there. */
    @FunctionalInterface
    interface Places {
        Spots.Spot of(int line, int column);
    }

    /** For a parser that reads another text than the source's. */
    void within(Places newPlaces) {
        places = newPlaces;
    }

    /** Leaves the parser; its finding is told already. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the source ended with a finding", null, false, false);
        }
    }

    @Override
    public void warning(String message, long line, long column) {
        if (message.startsWith("Illegal character in IRI")) {
            throw syntaxError("Bad character in IRI", line, column);
        }
        warn(syntax.id() + "-unusual", message, "", line, column);
    }

    @Override
    public void error(@Nullable String message, long line, long column) {
        throw syntaxError(worded(message), line, column);
    }

    @Override
    public void fatal(@Nullable String message, long line, long column) {
        throw syntaxError(worded(message), line, column);
    }

    /** Libraries pass on messages that their own libraries haven't got. */
    private static String worded(@Nullable String message) {
        return message == null ? "it can't be read" : message;
    }

    Ended syntaxError(String message, long line, long column) {
        if (message.startsWith("Bad character in IRI")) {
            return end(
                    "iri-malformed",
                    "An <IRI> holds a character that can't stand there, or is not closed",
                    "Close it with '>'; write a space as %20.",
                    line,
                    column);
        }
        if (!syntax.isTurtleLike()) {
            return broken(shortened(message), "", line, column);
        }
        TurtleError error = TurtleError.of(message, source.endsBehind((int) line, (int) column));
        return broken(shortened(error.message()), error.hint(), line, column);
    }

    /** For what is no valid text of the source's syntax. */
    Ended broken(String message, String hint, long line, long column) {
        return end(syntax.id() + "-syntax", "Broken " + syntax.title() + ": " + message, hint, line, column);
    }

    Ended malformedIri(String text, long line, long column) {
        return end(
                "iri-malformed",
                "<" + shortened(text) + "> is not an IRI",
                "Write characters like spaces percent-encoded (%20).",
                line,
                column);
    }

    Ended relativeIri(String text, long line, long column) {
        return end(
                "iri-relative",
                "<" + shortened(text) + "> is relative, and the source names no base",
                "Declare one above it: @base <https://example.org/> .",
                line,
                column);
    }

    Ended unsupported(String what, long line, long column) {
        return end(syntax.id() + "-unsupported", what + " is RDF 1.2, which is not read", "Use RDF 1.1.", line, column);
    }

    /** For {@code en_US}, which RDF writes {@code en-US}. */
    Ended malformedLanguage(String tag, long line, long column) {
        return end(
                "language-malformed",
                "\"" + shortened(tag) + "\" is not a language tag",
                "Write its parts with a dash between them, such as en-US.",
                line,
                column);
    }

    /** For a document on the network. */
    Ended notHere(String iri, long line, long column) {
        return end(
                syntax.id() + "-context",
                "The context <" + shortened(iri) + "> is not in the project, and nothing is fetched",
                "Put a copy into the project and name it in the manifest: [ontology.documents] \"" + shortened(iri)
                        + "\" = \"contexts/….jsonld\".",
                line,
                column);
    }

    void unusualIri(String text, String message, long line, long column) {
        warn("iri-unusual", "<" + shortened(text) + "> is an unusual IRI: " + message, "", line, column);
    }

    void malformedLiteral(String lexical, String datatype, long line, long column) {
        String name = "xsd:" + datatype.substring(datatype.indexOf('#') + 1);
        warn("literal-malformed", "\"" + shortened(lexical) + "\" is not an " + name, "", line, column);
    }

    /** For a source that a parser which calls itself can't follow. */
    void tooDeep() {
        broken("it is nested too deeply", "", 0, 0);
    }

    /** For a source that ends in the middle of a word. */
    void cut(long line, long column) {
        broken("the file ends in the middle of a word", "End the statement with a full stop.", line, column);
    }

    /** For an exception of the parser that came past {@link #fatal}. */
    void ended(RuntimeException e) {
        if (ended) {
            return;
        }
        Ended told = e instanceof RiotParseException parse
                ? syntaxError(parse.getOriginalMessage(), parse.getLine(), parse.getCol())
                : syntaxError(worded(e.getMessage()), 0, 0);
        if (told == null) {
            throw new IllegalStateException("a finding was told", e);
        }
    }

    private Ended end(String id, String message, String hint, long line, long column) {
        ended = true;
        parsed.addFinding(finding(id, Severity.RED, message, hint, line, column));
        return new Ended();
    }

    private void warn(String id, String message, String hint, long line, long column) {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            parsed.addFinding(finding(id, Severity.YELLOW, message, hint, line, column));
        }
    }

    private Finding finding(String id, Severity severity, String message, String hint, long line, long column) {
        Spots.Spot spot = places.of((int) Math.max(0, line), (int) Math.max(0, column));
        int at = spot.line();
        Place place = new Place(
                source.path(),
                at,
                characters(source.line(at), spot.column()),
                shortened(source.line(at).strip()));
        return new Finding(id, severity, message, List.of(place), "", hint);
    }

    /** Parsers count units of the text, of which some characters are two; a place counts characters. */
    private static int characters(String line, int column) {
        int before = Math.clamp(column - 1L, 0, line.length());
        return Math.max(0, column - before + line.codePointCount(0, before));
    }

    private static String shortened(String text) {
        String line = text.stripTrailing();
        String shown = line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
        return shown.replace('\t', ' ').replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** How many characters of a source are shown. */
    private static final int MOST_SHOWN = 200;
}
