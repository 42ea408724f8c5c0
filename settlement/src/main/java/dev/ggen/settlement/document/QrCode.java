package dev.ggen.settlement.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as one SVG path, one unit per module, with the quiet zone of four modules around it.
 *
 * @param path subpaths of horizontal runs, to be filled
 * @param modules width and height, quiet zone included
 */
record QrCode(String path, int modules) {
    private static final int QUIET = 4;

    /** Encodes at error correction level M. */
    static QrCode of(String text) {
        ByteMatrix matrix = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            row(matrix, y, path);
        }
        return new QrCode(path.toString(), matrix.getWidth() + 2 * QUIET);
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static void row(ByteMatrix matrix, int y, StringBuilder path) {
        int x = 0;
        while (x < matrix.getWidth()) {
            int end = x;
            while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
                end++;
            }
            if (end > x) {
                path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
            }
            x = end + 1;
        }
    }
}
