package dev.ggen.generator.spec;

/** Columns in characters, for those that parsers count in units of UTF-16, of which some characters are two. */
final class CharacterColumns {
    private final LineStarts lines;
    private final Ints pairs = new Ints();

    CharacterColumns(String text) {
        lines = new LineStarts(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                pairs.add(i);
            }
        }
    }

    /** The column, counted from 1 like the line; 0 stays what it is. */
    int of(int line, int column) {
        if (line < 1 || column < 2) {
            return column;
        }
        int begin = lines.offset(line);
        return column - pairsBefore(begin + column - 1) + pairsBefore(begin);
    }

    private int pairsBefore(int offset) {
        int low = 0;
        int high = pairs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
