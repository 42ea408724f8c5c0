package dev.ggen.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of ggen that a Markdown text names in a sentence or a table, and lines of shell that no test would run. */
final class MentionedCommands {
    private static final Pattern SPAN = Pattern.compile("`(?:\\./)?ggen ([a-z][^`]*)`");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern FENCE = Pattern.compile("^ *```(.*)$");

    private MentionedCommands() {}

    /**
     * A command as it is named.
     *
     * @param words its name, and the names of its subcommands
     * @param options with their hyphens
     */
    record Mentioned(int line, String text, List<String> words, List<String> options) {}

    static List<Mentioned> in(String markdown) {
        List<Mentioned> mentioned = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher span = SPAN.matcher(lines.get(i));
            while (span.find()) {
                mentioned.add(of(i + 1, span.group(1)));
            }
        }
        return mentioned;
    }

    private static Mentioned of(int line, String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (!word.matches("[a-z]+")) {
                break;
            }
            words.add(word);
        }
        List<String> options =
                OPTION.matcher(text).results().map(found -> found.group()).toList();
        return new Mentioned(line, text, List.copyOf(words), options);
    }

    /** Lines of blocks marked {@code sh} that are no {@code ./ggen}, no comment, and of a block that doesn't say why it isn't run. */
    static List<String> unrun(String markdown) {
        List<String> unrun = new ArrayList<>();
        boolean isShell = false;
        boolean isContinued = false;
        for (String line : markdown.lines().toList()) {
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                isShell = fence.group(1).matches("sh\\b.*") && !fence.group(1).contains("norun=");
                isContinued = false;
            } else if (isShell) {
                boolean isCommand = isContinued || line.strip().matches("(\\$ +)?\\./ggen .*|#.*|");
                if (!isCommand) {
                    unrun.add(line.strip());
                }
                isContinued = line.endsWith("\\");
            }
        }
        return unrun;
    }
}
