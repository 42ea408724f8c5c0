package dev.ggen.generator.model;

import dev.ggen.generator.template.LatinLetters;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words in letters and digits of ASCII. */
final class Latin {
    private static final int ASCII = 0x80;

    private Latin() {}

    /** @param english the words of an English label, for scripts that have no Latin letters */
    static List<String> words(List<String> words, Optional<String> english) {
        if (words.stream().allMatch(Latin::isPlain)) {
            return words;
        }
        List<String> written = words.stream().map(Latin::plain).toList();
        if (written.stream().allMatch(Latin::isPlain)) {
            return written;
        }
        return english.map(Name::wordsOf)
                .map(label -> label.stream().map(Latin::plain).toList())
                .filter(label -> !label.isEmpty() && label.stream().allMatch(Latin::isPlain))
                .filter(Predicate.not(List::isEmpty))
                .orElseGet(() -> written.stream().map(Latin::numbered).toList());
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter < ASCII && Character.isLetterOrDigit(letter));
    }

    /** Without accents; other scripts stay. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}++", "")
                .codePoints()
                .mapToObj(LatinLetters::plain)
                .collect(Collectors.joining());
    }

    private static String numbered(String word) {
        return word.codePoints()
                .mapToObj(point -> point < ASCII
                        ? Character.toString(point)
                        : "U" + Integer.toHexString(point).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
