package dev.ggen.cli;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How wide characters are on a terminal, in cells of its grid. */
final class Cells {
    /** Of which every character takes two. */
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF60;
    private static final int HALF_WIDTH_LAST = 0xFFDC;
    private static final int FULL_WIDTH_SIGNS_LAST = 0xFFE6;
    private static final int CJK_PUNCTUATION_FIRST = 0x3000;
    private static final int CJK_PUNCTUATION_LAST = 0x303E;

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** As Unicode's East Asian Width and presentation of emoji have it; none for what goes on top of the character before. */
    static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_SIGNS_LAST) {
            return codePoint <= FULL_WIDTH_LAST || codePoint > HALF_WIDTH_LAST;
        }
        return (codePoint >= CJK_PUNCTUATION_FIRST && codePoint <= CJK_PUNCTUATION_LAST)
                || Character.isEmojiPresentation(codePoint)
                || WIDE.contains(UnicodeScript.of(codePoint));
    }
}
