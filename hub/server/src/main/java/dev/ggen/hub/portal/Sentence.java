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

    /** Stands between a language and the words that are in it. */
    private static final char LANGUAGE = '\ue002';

    /** Begins words that aren't set off and are in another language. */
    private static final char PLAIN = '\ue003';

    private static final Pattern VALUE =
            Pattern.compile("([" + OPEN + PLAIN + "])(?:([a-z]*)" + LANGUAGE + ")?([^" + CLOSE + "]*)" + CLOSE);
    private static final int SHORT = 24;

    /**
     * Words, or one value.
     *
     * @param isValue is it set off?
     * @param language of words in another language than the page; empty for the page's own
     */
    public record Part(String text, boolean isValue, String language) {
        public Part(String text, boolean isValue) {
            this(text, isValue, "");
        }

        /** A value that isn't set off. */
        public static Part quiet(String text) {
            return new Part(text, false);
        }

        /** The same, set off. */
        public Part setOff() {
            return new Part(text, true, language);
        }

        /** On its way through a message file. */
        String marked() {
            if (!isValue && language.isEmpty()) {
                return text;
            }
            return (isValue ? OPEN : PLAIN) + (language.isEmpty() ? "" : language + LANGUAGE) + text + CLOSE;
        }

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
            String language = values.group(2) == null ? "" : values.group(2);
            parts.add(new Part(values.group(3), values.group(1).charAt(0) == OPEN, language));
            from = values.end();
        }
        addWords(parts, marked.substring(from));
        return new Sentence(parts);
    }

    /** Several, one after the other. */
    static Sentence joined(List<Sentence> sentences) {
        return new Sentence(sentences.stream()
                .flatMap(sentence -> sentence.parts().stream())
                .toList());
    }

    /** On its way through a message file. */
    String marked() {
        return parts.stream().map(Part::marked).collect(Collectors.joining());
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
