package dev.ggen.receipt;

/** Turns an offset in UTF-8 bytes into a line and column, columns counted in bytes. */
final class TextPlace {
    private TextPlace() {}

    static Place ofByte(String file, byte[] bytes, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset && i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(file, line, offset - lineStart + 1, "");
    }
}
