package dev.ggen.generator.template;

/** European letters that are no plain one with an accent. */
public final class LatinLetters {
    private LatinLetters() {}

    /** The letter in letters of ASCII, a capital beginning with one; any other as it is. */
    public static String plain(int letter) {
        int small = Character.toLowerCase(letter);
        String plain = small(small);
        if (small == letter || plain.codePointAt(0) == small) {
            return small == letter ? plain : Character.toString(letter);
        }
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private static String small(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŧ' -> "t";
            default -> Character.toString(letter);
        };
    }
}
