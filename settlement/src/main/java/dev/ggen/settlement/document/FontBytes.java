package dev.ggen.settlement.document;

import java.nio.ByteBuffer;

/** Font files as the PDF library is given them. */
final class FontBytes {
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x58585858;
    private static final int COUNT_AT = 4;
    private static final int TABLES_AT = 12;
    private static final int TABLE_BYTES = 16;

    private FontBytes() {}

    /**
     * The font with its substitution table hidden. The library would set ligatures, and then a reader who searches the PDF for
     * "figures" or copies the word finds another letter in it.
     */
    static byte[] withoutLigatures(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font.clone());
        int tables = bytes.limit() < TABLES_AT ? 0 : Short.toUnsignedInt(bytes.getShort(COUNT_AT));
        for (int i = 0; i < tables && TABLES_AT + (i + 1) * TABLE_BYTES <= bytes.limit(); i++) {
            int at = TABLES_AT + i * TABLE_BYTES;
            if (bytes.getInt(at) == GSUB) {
                bytes.putInt(at, UNKNOWN);
            }
        }
        return bytes.array();
    }
}
