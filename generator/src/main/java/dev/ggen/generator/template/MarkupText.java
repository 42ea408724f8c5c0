package dev.ggen.generator.template;

/** Tags taken out of text, in one pass however the text is made. */
final class MarkupText {
    private final String text;
    private int nextCommentEnd;
    private int nextLineEnd;

    private MarkupText(String text) {
        this.text = text;
    }

    /** Without {@code <…>} and one-line comments. A {@code <} that nothing closes stays. */
    static String withoutTags(String text) {
        return new MarkupText(text).stripped();
    }

    static String withoutSpaceBetweenTags(String text) {
        return text.replaceAll(">\\s++<", "><");
    }

    private String stripped() {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            int end = isComment(open) ? nextCommentEnd + 3 : text.indexOf('>', open) + 1;
            if (end == 0) {
                break;
            }
            out.append(text, at, open);
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    private boolean isComment(int open) {
        if (!text.startsWith("<!--", open)) {
            return false;
        }
        nextCommentEnd = after(nextCommentEnd, open + 4, "-->");
        nextLineEnd = after(nextLineEnd, open, "\n");
        return nextCommentEnd < text.length() && nextCommentEnd < nextLineEnd;
    }

    /** Looks again only when the last find lies behind: so the whole text is searched once, not once a tag. */
    private int after(int lastFound, int from, String wanted) {
        if (lastFound >= from) {
            return lastFound;
        }
        int found = text.indexOf(wanted, from);
        return found < 0 ? text.length() : found;
    }
}
