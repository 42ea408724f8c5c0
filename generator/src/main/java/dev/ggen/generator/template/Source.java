package dev.ggen.generator.template;

/** A template's name and text, and where an offset in it is. */
record Source(String name, String text) {

    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    int column(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return 1 + text.codePointCount(start, offset);
    }

    String lineAt(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
