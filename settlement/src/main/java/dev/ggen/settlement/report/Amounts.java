package dev.ggen.settlement.report;

/** Decimal text to millionths, exactly or not at all. */
final class Amounts {
    /** Given back for a text that isn't an amount; no amount is ever this one. */
    static final long NOT_A_NUMBER = Long.MIN_VALUE;

    static final long TOO_MANY_DECIMALS = Long.MIN_VALUE + 1;
    static final long TOO_LARGE = Long.MIN_VALUE + 2;

    /** Nine million million units: amounts are 64-bit millionths. */
    static final long LARGEST = Long.MAX_VALUE - 2;

    private static final int DECIMALS = 6;
    private static final int WHOLE_DIGITS = 12;
    private static final int DIGITS_LIMIT = 40;

    private Amounts() {}

    /** An optional minus, digits, and optionally a point with digits; zeros after the sixth decimal are allowed, nothing else. */
    static long parse(String text) {
        int length = text.length();
        boolean negative = length > 0 && text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (length - from > DIGITS_LIMIT) {
            return NOT_A_NUMBER;
        }
        int point = text.indexOf('.');
        int wholeEnd = point < 0 ? length : point;
        if (wholeEnd == from
                || point == length - 1
                || !digits(text, from, wholeEnd)
                || !digits(text, wholeEnd + 1, length)) {
            return NOT_A_NUMBER;
        }
        for (int i = wholeEnd + 1 + DECIMALS; i < length; i++) {
            if (text.charAt(i) != '0') {
                return TOO_MANY_DECIMALS;
            }
        }
        long magnitude = magnitude(text, from, wholeEnd, length);
        return negative && magnitude >= 0 ? -magnitude : magnitude;
    }

    /**
     * The amount of a text as nearly all are, straight from its bytes: an optional minus, up to twelve digits, and up to six after a point.
     * {@link #NOT_A_NUMBER} for any other, which {@link #parse} knows.
     */
    static long usual(byte[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        int first = negative ? from + 1 : from;
        int at = first;
        long value = 0;
        for (; at < to && isDigit(text[at]); at++) {
            value = value * 10 + text[at] - '0';
            if (at - first == WHOLE_DIGITS) {
                return NOT_A_NUMBER;
            }
        }
        int decimals = to - at - 1;
        if (at == first || decimals == 0 || decimals > DECIMALS || (decimals > 0 && text[at] != '.')) {
            return NOT_A_NUMBER;
        }
        for (at++; at < to; at++) {
            if (!isDigit(text[at])) {
                return NOT_A_NUMBER;
            }
            value = value * 10 + text[at] - '0';
        }
        for (int scale = Math.max(0, decimals); scale < DECIMALS; scale++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long magnitude(String text, int from, int wholeEnd, int length) {
        try {
            long value = 0;
            for (int i = from; i < wholeEnd; i++) {
                value = Math.addExact(Math.multiplyExact(value, 10L), text.charAt(i) - '0');
            }
            for (int i = wholeEnd + 1; i <= wholeEnd + DECIMALS; i++) {
                int digit = i < length ? text.charAt(i) - '0' : 0;
                value = Math.addExact(Math.multiplyExact(value, 10L), digit);
            }
            return value > LARGEST ? TOO_LARGE : value;
        } catch (ArithmeticException e) {
            return TOO_LARGE;
        }
    }
}
