package dev.ggen.generator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Keeps the regular expressions that java.util.regex, ECMAScript with {@code u}, Python's re and RE2 read alike; so that code in any of
 * these languages compiles, and finds the same.
 */
final class Patterns {
    /** What one of them doesn't know or reads differently. */
    private static final List<Pattern> APART = List.of(
            Pattern.compile("\\(\\?(?!:)"), // looking around, names, flags, atoms
            Pattern.compile(
                    "\\\\[1-9kgicICAZzGQEhHRXNPpxuUoaeVvBbBlL]"), // references, names and properties of letters,
            // anchors
            Pattern.compile("[*+?}]\\+"), // possessive
            Pattern.compile("&&|\\[[^\\]]*\\["), // sums and differences of classes
            Pattern.compile("\\{,"));

    private static final Pattern FLAGS = Pattern.compile("i?");

    private static final Map<Character, String> CLASSES = Map.of('d', "0-9", 'w', "A-Za-z0-9_", 's', " \\t\\n\\r\\f");

    private Patterns() {}

    /** The pattern with its classes of letters written out, because languages differ in what a digit is; empty when it can't be kept. */
    static Optional<String> portable(String pattern, Optional<String> flags) {
        return writtenOut(pattern).filter(text -> isPortable(text, flags));
    }

    private static Optional<String> writtenOut(String pattern) {
        StringBuilder text = new StringBuilder();
        boolean isInClass = false;
        int i = 0;
        while (i < pattern.length()) {
            char sign = pattern.charAt(i++);
            if (sign != '\\' || i == pattern.length()) {
                isInClass = sign == '[' || (isInClass && sign != ']');
                text.append(sign);
                continue;
            }
            char escaped = pattern.charAt(i++);
            String letters = CLASSES.get(Character.toLowerCase(escaped));
            boolean isReversed = letters != null && Character.isUpperCase(escaped);
            if (isReversed && isInClass) {
                return Optional.empty();
            }
            if (letters == null) {
                text.append(sign).append(escaped);
            } else {
                text.append(isInClass ? letters : (isReversed ? "[^" : "[") + letters + "]");
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean isPortable(String pattern, Optional<String> flags) {
        if (!FLAGS.matcher(flags.orElse("")).matches()
                || APART.stream()
                        .anyMatch(each ->
                                each.matcher(withoutEscapedSigns(pattern)).find())) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** An escaped sign is itself everywhere, whatever it would do alone. */
    private static String withoutEscapedSigns(String pattern) {
        return pattern.replaceAll("\\\\[^0-9A-Za-z]", "_");
    }
}
