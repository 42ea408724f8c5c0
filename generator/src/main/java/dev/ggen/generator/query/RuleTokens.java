package dev.ggen.generator.query;

import dev.ggen.generator.query.RuleToken.Kind;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a file with rules in Notation 3 apart into words. */
final class RuleTokens {
    private static final String NAME = "(?:\\p{L}(?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?)?"
            + ":(?:(?:[\\p{L}\\p{N}_:-]|%[0-9A-Fa-f]{2}|\\\\.)(?:(?:[\\p{L}\\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\\\.)*"
            + "(?:[\\p{L}\\p{N}_:-]|%[0-9A-Fa-f]{2}|\\\\.))?)?";
    private static final String QUOTED =
            "\"\"\"(?s:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?s:[^'\\\\]|\\\\.|'(?!''))*+'''"
                    + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'";
    private static final String LITERAL =
            "(?:" + QUOTED + ")(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\\^\\^(?:<[^<>\"{}|^`\\\\\\s]*>|" + NAME + "))?";
    private static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    /** In this order: the first that matches is meant. */
    private static final List<Map.Entry<Kind, Pattern>> KINDS = List.of(
            Map.entry(Kind.MARK, Pattern.compile("=>|<=(?![^<>\\s]*>)")),
            Map.entry(Kind.IRI, Pattern.compile("<[^<>\"{}|^`\\\\\\s]*>")),
            Map.entry(Kind.LITERAL, Pattern.compile(LITERAL)),
            Map.entry(Kind.VARIABLE, Pattern.compile("\\?[\\p{L}_][\\p{L}\\p{N}_]*")),
            Map.entry(Kind.BLANK, Pattern.compile("_:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?")),
            Map.entry(Kind.NAME, Pattern.compile(NAME)),
            Map.entry(Kind.DIRECTIVE, Pattern.compile("@[A-Za-z]+")),
            Map.entry(Kind.LITERAL, Pattern.compile(NUMBER)),
            Map.entry(Kind.WORD, Pattern.compile("[A-Za-z]+")),
            Map.entry(Kind.MARK, Pattern.compile("[{}\\[\\]().;,!^=]")));

    private static final Pattern BETWEEN = Pattern.compile("(?:\\s|#[^\\n]*)*+");

    private final SourceFile file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private RuleTokens(SourceFile file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws FindingsException at the first that is no word */
    static List<RuleToken> of(SourceFile file, String text) {
        return new RuleTokens(file, text).tokens();
    }

    private List<RuleToken> tokens() {
        List<RuleToken> tokens = new ArrayList<>();
        skip();
        while (at < text.length()) {
            tokens.add(next());
            skip();
        }
        tokens.add(token(Kind.END, ""));
        return tokens;
    }

    private void skip() {
        Matcher between = BETWEEN.matcher(text).region(at, text.length());
        if (between.lookingAt()) {
            advance(between.end());
        }
    }

    private RuleToken next() {
        for (Map.Entry<Kind, Pattern> kind : KINDS) {
            Matcher found = kind.getValue().matcher(text).region(at, text.length());
            if (found.lookingAt()) {
                RuleToken token = token(kind.getKey(), found.group());
                advance(found.end());
                return token;
            }
        }
        throw new FindingsException(Finding.red(
                "rule-syntax",
                "`" + text.substring(at, text.offsetByCodePoints(at, 1)) + "` can't stand here.",
                new Place(file.path(), line, at - lineStart + 1, file.line(line))));
    }

    private RuleToken token(Kind kind, String words) {
        return new RuleToken(kind, words, line, at - lineStart + 1);
    }

    private void advance(int end) {
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        at = end;
    }
}
