package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file that is there, in lines that keep their ends.
 *
 * @param lines each with its line end, but for a last one that has none
 */
record ExistingText(String text, List<String> lines) {
    ExistingText {
        lines = List.copyOf(lines);
    }

    static ExistingText of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return new ExistingText(text, lines);
    }

    /** A line without its end. */
    String line(int index) {
        return bare(lines.get(index));
    }

    static String bare(String line) {
        String open = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        return open.endsWith("\r") ? open.substring(0, open.length() - 1) : open;
    }

    /** The index of the line that holds the character. */
    int lineAt(int offset) {
        int rest = offset;
        for (int i = 0; i < lines.size(); i++) {
            rest -= lines.get(i).length();
            if (rest < 0) {
                return i;
            }
        }
        return Math.max(0, lines.size() - 1);
    }

    /** How this file ends its lines: as its first one does. */
    String lineEnd() {
        return !lines.isEmpty() && lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n";
    }
}
