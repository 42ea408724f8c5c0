package dev.ggen.receipt;

/** Finds what UTF-16 lets a string hold and UTF-8 can't say. */
final class Surrogates {
    private Surrogates() {}

    /** Index of the first surrogate without its other half, or -1. */
    static int firstHalf(String text) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return -1;
    }
}
