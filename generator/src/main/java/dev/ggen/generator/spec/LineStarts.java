package dev.ggen.generator.spec;

/** Where the lines of a text begin. */
final class LineStarts {
    private final Ints starts = new Ints();

    LineStarts(String text) {
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    /** The offset of a line that counts from 1; of the last one when there are fewer. */
    int offset(int line) {
        return starts.get(Math.clamp(line - 1L, 0, starts.size() - 1));
    }

    /** The line, counted from 1, in which the offset lies. */
    int line(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }
}
