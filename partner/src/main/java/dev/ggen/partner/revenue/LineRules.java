package dev.ggen.partner.revenue;

import java.time.LocalDate;

/**
 * What may stand in a line's text columns: nothing that a spreadsheet, a shell, a page or a separator could misread.
 *
 * <p>Loops instead of patterns, because these run a dozen times for every line of a report.
 */
final class LineRules {
    static final int ID_LENGTH_LIMIT = 128;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;
    private static final int FORMAT_LENGTH_LIMIT = 64;
    private static final int SHA_256_LENGTH = 64;

    private static final boolean[] IN_ID = table(c -> isAlphanumeric(c) || "._:/@+-".indexOf(c) >= 0);
    private static final boolean[] IN_HEX = table(c -> between('0', c, '9') || between('a', c, 'f'));

    private LineRules() {}

    private interface CharacterRule {
        boolean allows(char c);
    }

    private static boolean[] table(CharacterRule rule) {
        boolean[] allowed = new boolean[128];
        for (char c = 0; c < allowed.length; c++) {
            allowed[c] = rule.allows(c);
        }
        return allowed;
    }

    static boolean isId(String value) {
        return isId(value, 0);
    }

    private static boolean isId(String value, int from) {
        int length = value.length();
        if (length == from || length - from > ID_LENGTH_LIMIT || !isAlphanumeric(value.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < length; i++) {
            char c = value.charAt(i);
            if (c >= IN_ID.length || !IN_ID[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(char first, char c, char last) {
        return first <= c && c <= last;
    }

    private static boolean isAlphanumeric(char c) {
        return between('a', c, 'z') || between('0', c, '9') || between('A', c, 'Z');
    }

    static boolean isSource(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon <= FORMAT_LENGTH_LIMIT && isFormat(value, colon) && isId(value, colon + 1);
    }

    private static boolean isFormat(String value, int end) {
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean allowed = between('a', c, 'z') || (i > 0 && (between('0', c, '9') || c == '-'));
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    static boolean isCurrency(String value) {
        return value.length() == 3 && isCapital(value, 0) && isCapital(value, 1) && isCapital(value, 2);
    }

    private static boolean isCapital(String value, int index) {
        return between('A', value.charAt(index), 'Z');
    }

    private static boolean isSha256(String value) {
        if (value.length() != SHA_256_LENGTH) {
            return false;
        }
        for (int i = 0; i < SHA_256_LENGTH; i++) {
            char c = value.charAt(i);
            if (c >= IN_HEX.length || !IN_HEX[c]) {
                return false;
            }
        }
        return true;
    }

    static void id(String what, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(what + " is not an id: " + value);
        }
    }

    static void idOrEmpty(String what, String value) {
        if (!value.isEmpty()) {
            id(what, value);
        }
    }

    static void source(String value) {
        if (!isSource(value)) {
            throw new IllegalArgumentException("a source is a format, a colon and an account: " + value);
        }
    }

    static void currency(String value) {
        if (!isCurrency(value)) {
            throw new IllegalArgumentException("a currency is three capital letters: " + value);
        }
    }

    static void sha256(String value) {
        if (!isSha256(value)) {
            throw new IllegalArgumentException("a file digest is 64 lower-case hexadecimal digits: " + value);
        }
    }

    static void day(LocalDate value) {
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a day lies between 1900 and 2999: " + value);
        }
    }
}
