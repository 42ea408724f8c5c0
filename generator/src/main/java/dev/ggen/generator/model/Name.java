package dev.ggen.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name in the ways in which languages write names, made of words that hold letters and digits only.
 *
 * @param words at least one; the first begins with a letter
 */
public record Name(List<String> words) {
    public Name {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name has a word");
        }
    }

    /**
     * The words of a text: parted by all that is no letter or digit, and where a capital begins one, so that {@code fooBarURL2} is {@code foo Bar
     * URL2}, and {@code 3DModel} is {@code 3D Model}.
     */
    static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!isPart(points[i])) {
                flush(word, words);
                continue;
            }
            if (beginsWord(points, i)) {
                flush(word, words);
            }
            word.appendCodePoint(points[i]);
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean beginsWord(int[] points, int i) {
        if (i == 0 || !Character.isUpperCase(points[i])) {
            return false;
        }
        boolean beforeSmall = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
        if (Character.isDigit(points[i - 1])) {
            return beforeSmall;
        }
        return !Character.isUpperCase(points[i - 1]) || (beforeSmall && !isPlural(points, i));
    }

    /** The s of {@code URLs} is no word's beginning. */
    private static boolean isPlural(int[] points, int i) {
        boolean isEnd = i + 2 == points.length || !Character.isLowerCase(points[i + 2]);
        return points[i + 1] == 's' && isEnd && Character.isUpperCase(points[i - 1]);
    }

    public String pascal() {
        return words.stream().map(Name::capital).collect(Collectors.joining());
    }

    public String camel() {
        return words.getFirst().toLowerCase(Locale.ROOT)
                + words.stream().skip(1).map(Name::capital).collect(Collectors.joining());
    }

    public String snake() {
        return String.join("_", words).toLowerCase(Locale.ROOT);
    }

    public String kebab() {
        return String.join("-", words).toLowerCase(Locale.ROOT);
    }

    public String constant() {
        return String.join("_", words).toUpperCase(Locale.ROOT);
    }

    /** Equal for names that some language could take for one. */
    String folded() {
        return String.join("", words).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        int first = word.codePointAt(0);
        return new StringBuilder(word.length())
                .appendCodePoint(Character.toTitleCase(first))
                .append(word, Character.charCount(first), word.length())
                .toString();
    }
}
