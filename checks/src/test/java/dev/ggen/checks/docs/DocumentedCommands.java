package dev.ggen.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a Markdown text shows: the lines that begin with {@code ./ggen} in its fenced blocks marked {@code sh} or
 * {@code console}.
 *
 * <p>The word after the mark may be {@code exit=1}, the exit code of the block's last command (all others end with 0), or
 * {@code norun=reason-in-one-word} for what can't be run in a test.
 */
final class DocumentedCommands {
    private static final Pattern BLOCK =
            Pattern.compile("^ *```(?:sh|console)(?: +([^\\n]*))?\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXIT = Pattern.compile("\\bexit=(\\d+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern SHELL = Pattern.compile("[|<>;&$`]");

    private DocumentedCommands() {}

    /**
     * One command.
     *
     * @param line where it stands, from 1
     * @param text as shown
     * @param exit the exit code that the text promises
     */
    record Shown(int line, String text, int exit) {
        /** The arguments after {@code ./ggen}. */
        List<String> arguments() {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(text.substring("./ggen".length()));
            while (word.find()) {
                words.add(Optional.ofNullable(word.group(1))
                        .or(() -> Optional.ofNullable(word.group(2)))
                        .orElse(word.group(3)));
            }
            return words;
        }

        /** Does it need a shell to be understood? Then no test can run it as it stands. */
        boolean needsShell() {
            return SHELL.matcher(text).find();
        }
    }

    static List<Shown> in(String markdown) {
        List<Shown> shown = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            String info = Optional.ofNullable(block.group(1)).orElse("");
            if (!info.contains("norun=")) {
                int line =
                        2 + (int) markdown.substring(0, block.start()).lines().count();
                shown.addAll(commands(block.group(2), line, exit(info)));
            }
        }
        return shown;
    }

    private static List<Shown> commands(String block, int firstLine, int lastExit) {
        List<Shown> shown = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int start = i;
            String command = lines.get(i).strip().replaceFirst("^\\$ +", "");
            while (command.endsWith("\\") && i + 1 < lines.size()) {
                i++;
                command = command.substring(0, command.length() - 1).strip() + " "
                        + lines.get(i).strip();
            }
            if (command.startsWith("./ggen ")) {
                shown.add(new Shown(firstLine + start, command.replaceFirst(" +# .*$", ""), 0));
            }
        }
        if (!shown.isEmpty()) {
            Shown last = shown.removeLast();
            shown.add(new Shown(last.line(), last.text(), lastExit));
        }
        return shown;
    }

    private static int exit(String info) {
        Matcher exit = EXIT.matcher(info);
        return exit.find() ? Integer.parseInt(exit.group(1)) : 0;
    }
}
