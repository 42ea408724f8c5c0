package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a command apart into words: blanks separate them, quotes of both kinds hold them together. It is no shell; what only a shell
 * understands is refused, because without one it would mean something else.
 */
final class CommandWords {
    private static final Pattern PROGRAM = Pattern.compile("\\s*([A-Za-z0-9_][A-Za-z0-9._+-]*)(?=\\s|$)");
    private static final String OF_SHELLS = "|&;<>()$`\\*?[{~\n\r";
    private static final String OF_SHELLS_IN_QUOTES = "$`\\\n\r";
    private static final char NONE = ' ';

    private final String command;
    private final Place place;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isOpen;
    private char quote = NONE;

    private CommandWords(String command, Place place) {
        this.command = command;
        this.place = place;
    }

    /** The name with which a command begins, when it is one that can be looked for: no path, no template. */
    static Optional<String> program(String command) {
        Matcher found = PROGRAM.matcher(command);
        return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** @throws FindingsException when it needs a shell, or a quote is open */
    static List<String> of(String command, Place place) {
        return new CommandWords(command, place).words();
    }

    private List<String> words() {
        for (char letter : command.strip().toCharArray()) {
            if (quote == NONE) {
                outside(letter);
            } else {
                inside(letter);
            }
        }
        if (quote != NONE) {
            throw refused("a quote isn't closed");
        }
        close();
        return List.copyOf(words);
    }

    private void outside(char letter) {
        if (letter == ' ' || letter == '\t') {
            close();
        } else if (letter == '\'' || letter == '"') {
            quote = letter;
            isOpen = true;
        } else if (OF_SHELLS.indexOf(letter) >= 0 || (letter == '#' && !isOpen)) {
            throw refused("`" + letter + "` means something to a shell, and there is none");
        } else {
            take(letter);
        }
    }

    private void inside(char letter) {
        if (letter == quote) {
            quote = NONE;
        } else if (quote == '"' && OF_SHELLS_IN_QUOTES.indexOf(letter) >= 0) {
            throw refused("`" + letter + "` means something to a shell, and there is none");
        } else {
            take(letter);
        }
    }

    private void take(char letter) {
        word.append(letter);
        isOpen = true;
    }

    private void close() {
        if (isOpen) {
            words.add(word.toString());
            word.setLength(0);
            isOpen = false;
        }
    }

    private FindingsException refused(String why) {
        return new FindingsException(Finding.red(
                        "command-words", "`" + command.strip() + "` can't be run: " + why + ".", place)
                .withAllowed("a program's name and its arguments, with '…' around what is to be taken as it is"));
    }
}
