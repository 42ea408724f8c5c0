package dev.ggen.generator.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words inside an output or a tag. Strings have no escapes: a backslash is a backslash. */
final class WordLexer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]++");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++(\\.[0-9]++)?+");
    private static final Pattern SYMBOL = Pattern.compile("==|!=|<=|>=|::|[-+*/%<>~|.,=()\\[\\]]");

    private final Source source;
    private final String text;
    private final String close;
    private final List<Token> tokens;
    private int at;

    WordLexer(Source source, int start, String close, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.at = start;
        this.close = close;
        this.tokens = tokens;
    }

    /** Adds the words to the tokens; answers with the offset of the closing braces. */
    int run(int open) {
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                throw TemplateError.syntax(new Spot(source, open), "The tag that opens here has no `" + close + "`.");
            }
            if (text.startsWith(close, at)) {
                return at;
            }
            if (text.startsWith("-" + close, at)) {
                return at + 1;
            }
            word();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void word() {
        char first = text.charAt(at);
        boolean afterDot = !tokens.isEmpty()
                && tokens.getLast().is(Token.Kind.SYMBOL, ".")
                && tokens.getLast().end() == at;
        if (afterDot && take(WORD, Token.Kind.NAME)) {
            return;
        }
        if (first == '"' || first == '\'' || first == '`') {
            string(first);
        } else if (!take(NAME, Token.Kind.NAME) && !number() && !take(SYMBOL, Token.Kind.SYMBOL)) {
            throw TemplateError.syntax(
                            new Spot(source, at),
                            "`" + Character.toString(text.codePointAt(at)) + "` has no meaning inside a tag.")
                    .hint(Elsewhere.character(first));
        }
    }

    private void string(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw TemplateError.syntax(new Spot(source, at), "The text that opens here has no closing " + quote + ".")
                    .hint("A text has no escapes: one with \" inside is written between ' or `.");
        }
        tokens.add(new Token(Token.Kind.STRING, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private boolean number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(matcher.group(1) == null ? Token.Kind.INTEGER : Token.Kind.DECIMAL, matcher.end());
        return true;
    }

    private boolean take(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(kind, matcher.end());
        return true;
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at));
        at = end;
    }
}
