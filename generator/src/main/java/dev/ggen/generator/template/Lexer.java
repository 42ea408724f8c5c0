package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a template into text and the words inside its tags; comments, raw blocks and white space control end here.
 *
 * <p>White space around {@code extends} and {@code import} goes away, and a comment that opens the template doesn't trim what
 * follows it: so does Tera 1, and outputs would differ otherwise.
 */
final class Lexer {
    private static final Pattern OPENING = Pattern.compile("\\{[{%#]");
    private static final Pattern RAW = Pattern.compile("\\{%(-?)\\s*+raw\\s*+(-?)%\\}");
    private static final Pattern END_RAW = Pattern.compile("\\{%(-?)\\s*+endraw\\s*+(-?)%\\}");
    private static final Pattern HEAD_TAG = Pattern.compile("\\{%-?\\s*+(extends|import)\\s");

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean trimNext;
    private boolean onlyCommentsSoFar = true;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    static List<Token> tokens(Source source) {
        return new Lexer(source).run();
    }

    private List<Token> run() {
        Matcher opening = OPENING.matcher(text);
        while (at < text.length()) {
            int open = opening.find(at) ? opening.start() : text.length();
            textUntil(open);
            if (open < text.length()) {
                tag(open);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return List.copyOf(tokens);
    }

    private void textUntil(int open) {
        String piece = text.substring(at, open);
        int start = at;
        if (trimNext) {
            String trimmed = Blank.trimStart(piece);
            start += piece.length() - trimmed.length();
            piece = trimmed;
        }
        if (trimsBefore(open)) {
            piece = Blank.trimEnd(piece);
        }
        if (open > at) {
            trimNext = false;
            onlyCommentsSoFar = false;
        }
        addText(piece, start);
        at = open;
    }

    private void addText(String piece, int start) {
        if (!piece.isEmpty()) {
            tokens.add(new Token(Token.Kind.TEXT, piece, start));
        }
    }

    private boolean trimsBefore(int open) {
        return open < text.length() && (text.startsWith("-", open + 2) || isHead(open));
    }

    private boolean isHead(int open) {
        return HEAD_TAG.matcher(text).region(open, text.length()).lookingAt();
    }

    private void tag(int open) {
        Matcher raw = RAW.matcher(text).region(open, text.length());
        if (text.charAt(open + 1) == '#') {
            comment(open);
        } else if (raw.lookingAt()) {
            raw(raw);
        } else {
            words(open);
        }
    }

    private void comment(int open) {
        int close = text.indexOf("#}", open + 2);
        if (close < 0) {
            throw TemplateError.syntax(new Spot(source, open), "The comment that opens here has no `#}`.");
        }
        at = close + 2;
        trimNext = text.charAt(close - 1) == '-' && close > open + 2 && !onlyCommentsSoFar;
    }

    private void raw(Matcher begin) {
        Matcher end = END_RAW.matcher(text);
        if (!end.find(begin.end())) {
            throw TemplateError.syntax(new Spot(source, begin.start()), "`raw` has no `{% endraw %}`.");
        }
        String piece = text.substring(begin.end(), end.start());
        piece = begin.group(2).isEmpty() ? piece : Blank.trimStart(piece);
        piece = end.group(1).isEmpty() ? piece : Blank.trimEnd(piece);
        addText(piece, begin.end());
        at = end.end();
        trimNext = !end.group(2).isEmpty();
        onlyCommentsSoFar = false;
    }

    private void words(int open) {
        boolean output = text.charAt(open + 1) == '{';
        boolean head = !output && isHead(open);
        String close = output ? "}}" : "%}";
        int start = open + (text.startsWith("-", open + 2) ? 3 : 2);
        add(output ? Token.Kind.OPEN_OUTPUT : Token.Kind.OPEN_TAG, open, start);
        WordLexer words = new WordLexer(source, start, close, tokens);
        int end = words.run(open);
        add(output ? Token.Kind.CLOSE_OUTPUT : Token.Kind.CLOSE_TAG, end, end + 2);
        at = end + 2;
        trimNext = head || (text.charAt(end - 1) == '-' && end > start);
        onlyCommentsSoFar = false;
    }

    private void add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, text.substring(start, end), start));
    }
}
