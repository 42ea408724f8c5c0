package dev.ggen.generator.model;

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
                .mapToObj(Latin::letter)
                .collect(Collectors.joining());
    }

    private static String letter(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'Æ' -> "Ae";
            case 'œ' -> "oe";
            case 'Œ' -> "Oe";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'þ' -> "th";
            case 'Þ' -> "Th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŧ' -> "t";
            default -> Character.toString(letter);
        };
    }

    private static String numbered(String word) {
        return word.codePoints()
                .mapToObj(point -> point < ASCII
                        ? Character.toString(point)
                        : "U" + Integer.toHexString(point).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
