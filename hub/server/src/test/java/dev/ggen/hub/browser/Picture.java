package dev.ggen.hub.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A screenshot as small as documents want it: 256 colours, those that it has most of.
 *
 * <p>Pages have few colours beside the greys of their letters' edges, so nothing is seen of it.
 */
public final class Picture {
    private static final int COLOURS = 256;
    private static final int BITS = 8;
    private static final int OPAQUE = 0xff_ffff;

    private Picture() {}

    /** The same picture as a PNG with a palette. */
    public static byte[] small(byte[] screenshot) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        int[] palette = palette(image);
        BufferedImage small =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y) & OPAQUE;
                int index = nearest.computeIfAbsent(colour, wanted -> nearest(palette, wanted));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(small, "png", png);
        return png.toByteArray();
    }

    /** Ties are broken by the colour itself, so that the same picture gets the same palette. */
    private static int[] palette(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & OPAQUE, 1, Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> common = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(COLOURS)
                .toList();
        return common.stream().mapToInt(Map.Entry::getKey).toArray();
    }

    private static IndexColorModel model(int[] palette) {
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            red[i] = (byte) (palette[i] >> (2 * BITS));
            green[i] = (byte) (palette[i] >> BITS);
            blue[i] = (byte) palette[i];
        }
        return new IndexColorModel(BITS, palette.length, red, green, blue);
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = channel(one, 2) - channel(other, 2);
        int green = channel(one, 1) - channel(other, 1);
        int blue = channel(one, 0) - channel(other, 0);
        return red * red + green * green + blue * blue;
    }

    private static int channel(int colour, int place) {
        return (colour >> (place * BITS)) & 0xff;
    }
}
