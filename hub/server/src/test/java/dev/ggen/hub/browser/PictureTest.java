package dev.ggen.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Screenshots made small. */
final class PictureTest {
    @Test
    void fewColoursAreKeptAsTheyAre() throws IOException {
        BufferedImage two = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        two.setRGB(3, 4, 0x2450c4);
        BufferedImage small = read(Picture.small(png(two)));
        assertThat(small.getRGB(3, 4) & 0xffffff).isEqualTo(0x2450c4);
        assertThat(small.getRGB(0, 0) & 0xffffff).isZero();
    }

    @Test
    void manyColoursBecomeTheirNeighbours() throws IOException {
        BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            many.setRGB(i % 64, i / 64, i * 997);
        }
        byte[] before = png(many);
        byte[] after = Picture.small(before);
        assertThat(after.length).isLessThan(before.length);
        assertThat(Picture.small(before)).isEqualTo(after);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
