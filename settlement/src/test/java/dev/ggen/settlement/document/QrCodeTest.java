package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int QUIET = 4;

    @Test
    void aReaderFindsTheTextInThePath() throws ChecksumException, FormatException {
        String text = "ggen-statement/1 AWS-2026/2026-09 sha256:" + "0123456789abcdef".repeat(4);
        QrCode code = QrCode.of(text);
        Path2D drawn = VectorPath.of(code.path());
        BitMatrix modules = new BitMatrix(code.modules() - 2 * QUIET);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (drawn.contains(x + QUIET + 0.5, y + QUIET + 0.5)) {
                    modules.set(x, y);
                }
            }
        }
        assertEquals(text, new Decoder().decode(modules).getText());
    }
}
