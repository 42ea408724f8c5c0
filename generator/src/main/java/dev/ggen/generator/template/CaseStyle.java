package dev.ggen.generator.template;

/**
 * Rewrites a name in another case, with the results of the Rust crate Inflector 0.11, which public templates were written
 * against: its way with digits, acronyms and letters beyond ASCII is part of that.
 */
final class CaseStyle {
    private CaseStyle() {}

    static String snake(String name) {
        return separated(name, '_', false);
    }

    static String kebab(String name) {
        return separated(name, '-', false);
    }

    static String screamingSnake(String name) {
        return separated(name, '_', true);
    }

    static String pascal(String name) {
        return joined(name, "", true, Rest.CAPITALIZED);
    }

    static String camel(String name) {
        return joined(name, "", false, Rest.CAPITALIZED);
    }

    static String title(String name) {
        return joined(name, " ", true, Rest.CAPITALIZED);
    }

    static String train(String name) {
        return joined(name, "-", true, Rest.CAPITALIZED);
    }

    static String sentence(String name) {
        return joined(name, " ", true, Rest.LOWER);
    }

    /** How the words after the first begin. */
    private enum Rest {
        CAPITALIZED,
        LOWER
    }

    private static String separated(String name, char separator, boolean upper) {
        int[] letters = name.codePoints().toArray();
        int end = withoutTrailingSeparators(letters);
        StringBuilder out = new StringBuilder(name.length() + 8);
        boolean wordBegins = true;
        int bytes = 0;
        for (int i = 0; i < end; i++) {
            int letter = letters[i];
            if (!isAlphanumeric(letter)) {
                if (!wordBegins) {
                    wordBegins = true;
                    out.append(separator);
                }
            } else {
                if (!wordBegins && letter == asciiUpper(letter) && besideLowerCase(letters, bytes)) {
                    out.append(separator);
                }
                wordBegins = false;
                out.appendCodePoint(upper ? asciiUpper(letter) : asciiLower(letter));
            }
            bytes += utf8Length(letter);
        }
        return out.toString();
    }

    private static int utf8Length(int letter) {
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }

    /** Inflector looks at the neighbours by byte offset, as if every letter had one byte; so must we. */
    private static boolean besideLowerCase(int[] letters, int offset) {
        return isLowerCase(letters, offset + 1) || isLowerCase(letters, offset - 1);
    }

    private static boolean isLowerCase(int[] letters, int index) {
        return index >= 0 && index < letters.length && Character.isLowerCase(letters[index]);
    }

    private static String joined(String name, String separator, boolean firstIsCapital, Rest rest) {
        int[] letters = name.codePoints().toArray();
        int end = withoutTrailingSeparators(letters);
        StringBuilder out = new StringBuilder(name.length() + 8);
        boolean newWord = firstIsCapital;
        boolean firstWord = true;
        boolean found = false;
        int last = ' ';
        for (int i = 0; i < end; i++) {
            int letter = letters[i];
            if (!isAlphanumeric(letter)) {
                newWord = newWord || found;
            } else if (isNumeric(letter)) {
                found = true;
                newWord = true;
                out.appendCodePoint(letter);
            } else if (newWord || (Character.isLowerCase(last) && Character.isUpperCase(letter))) {
                found = true;
                newWord = false;
                boolean first = firstWord && firstIsCapital;
                out.append(first || separator.isEmpty() ? "" : separator);
                out.appendCodePoint(first || rest == Rest.CAPITALIZED ? asciiUpper(letter) : asciiLower(letter));
                firstWord = false;
            } else {
                found = true;
                last = letter;
                out.appendCodePoint(asciiLower(letter));
            }
        }
        return out.toString();
    }

    private static int withoutTrailingSeparators(int[] letters) {
        int end = letters.length;
        while (end > 0 && !isAlphanumeric(letters[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isAlphanumeric(int letter) {
        if (letter < 0x80) {
            return (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
        }
        return Character.isAlphabetic(letter) || isNumeric(letter);
    }

    private static boolean isNumeric(int letter) {
        return switch (Character.getType(letter)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static int asciiUpper(int letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
    }

    private static int asciiLower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }
}
