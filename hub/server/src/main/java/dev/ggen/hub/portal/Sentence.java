package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence whose values are set off: "Partner keeps <b>70 %</b> of <b>marketplace sales</b>". */
public record Sentence(List<Part> parts) {
    /** Begins a value in a text on its way to a sentence: of Unicode's private use, so that no text has it. */
    static final char OPEN = '\ue000';

    /** Ends it. */
    static final char CLOSE = '\ue001';

    private static final Pattern VALUE = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);
    private static final int SHORT = 24;

    /**
     * Words, or one value.
     *
     * @param isValue is it set off?
     */
    public record Part(String text, boolean isValue) {
        /** A short value is kept on one line. */
        public boolean isShort() {
            return text.length() <= SHORT;
        }
    }

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A sentence without values. */
    public static Sentence plain(String text) {
        return new Sentence(List.of(new Part(text, false)));
    }

    /** An empty one, to be said piece by piece. */
    public static Sentence begin() {
        return new Sentence(List.of());
    }

    public Sentence say(String text) {
        return with(new Part(text, false));
    }

    public Sentence value(String text) {
        return with(new Part(text, true));
    }

    /** Reads a text in which values stand between {@link #OPEN} and {@link #CLOSE}. */
    static Sentence ofMarked(String marked) {
        List<Part> parts = new ArrayList<>();
        Matcher values = VALUE.matcher(marked);
        int from = 0;
        while (values.find()) {
            addWords(parts, marked.substring(from, values.start()));
            parts.add(new Part(values.group(1), true));
            from = values.end();
        }
        addWords(parts, marked.substring(from));
        return new Sentence(parts);
    }

    /** Without marks. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static void addWords(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }

    private Sentence with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Sentence(all);
    }
}
