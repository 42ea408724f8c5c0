package dev.ggen.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Markdown text has its reader do: run the lines that begin with {@code ./ggen} in its fenced blocks marked {@code sh} or
 * {@code console}, and write the files of its blocks marked {@code file=PATH} or {@code append=PATH}.
 *
 * <p>The words after the mark may be {@code exit=1}, the exit code of the block's last command (all others end with 0),
 * {@code said}, when the block's other lines are what the command before them prints ({@code …} stands for anything), or
 * {@code norun=reason-in-one-word} for what can't be run in a test.
 */
final class DocumentedCommands {
    private static final Pattern BLOCK =
            Pattern.compile("^ *```(\\w+)(?: +([^\\n]*))?\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\\b(file|append)=(\\S+)");
    private static final Pattern EXIT = Pattern.compile("\\bexit=(\\d+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern SHELL = Pattern.compile("[|<>;&$`]");

    private DocumentedCommands() {}

    /** One thing to do. */
    sealed interface Step {
        /** Where it stands, from 1. */
        int line();
    }

    /** @param appended to what is there, rather than in its place */
    record Written(int line, String path, String text, boolean appended) implements Step {}

    /**
     * One command.
     *
     * @param text as shown
     * @param exit the exit code that the text promises
     * @param said lines that it prints
     */
    record Shown(int line, String text, int exit, List<String> said) implements Step {
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

    static List<Step> in(String markdown) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            String info = Optional.ofNullable(block.group(2)).orElse("");
            int line = 2 + (int) markdown.substring(0, block.start()).lines().count();
            Matcher file = FILE.matcher(info);
            if (file.find()) {
                boolean appended = file.group(1).equals("append");
                steps.add(new Written(line, file.group(2), block.group(3), appended));
            } else if (block.group(1).matches("sh|console") && !info.contains("norun=")) {
                steps.addAll(commands(block.group(3), line, exit(info), info.matches(".*\\bsaid\\b.*")));
            }
        }
        return steps;
    }

    private static List<Shown> commands(String block, int firstLine, int lastExit, boolean isSaid) {
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
                shown.add(new Shown(firstLine + start, command.replaceFirst(" +# .*$", ""), 0, List.of()));
            } else if (isSaid && !shown.isEmpty() && !command.isEmpty()) {
                shown.add(saying(shown.removeLast(), lines.get(i).stripTrailing()));
            }
        }
        if (!shown.isEmpty()) {
            Shown last = shown.removeLast();
            shown.add(new Shown(last.line(), last.text(), lastExit, last.said()));
        }
        return shown;
    }

    private static Shown saying(Shown command, String line) {
        List<String> said = new ArrayList<>(command.said());
        said.add(line);
        return new Shown(command.line(), command.text(), command.exit(), List.copyOf(said));
    }

    private static int exit(String info) {
        Matcher exit = EXIT.matcher(info);
        return exit.find() ? Integer.parseInt(exit.group(1)) : 0;
    }
}
