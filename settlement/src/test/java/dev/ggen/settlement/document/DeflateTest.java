package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeflateTest {
    @Property(tries = 200)
    void anyInflaterReadsItBack(@ForAll("data") byte[] data) throws IOException {
        assertArrayEquals(data, inflated(Deflate.zlib(data)));
    }

    /** Few different bytes, so that there is much to copy, near and far. */
    @Provide
    Arbitrary<byte[]> data() {
        return Arbitraries.integers()
                .between(1, 256)
                .flatMap(kinds -> Arbitraries.bytes()
                        .map(value -> (byte) Math.floorMod(value, (int) kinds))
                        .array(byte[].class)
                        .ofMaxSize(5_000));
    }

    @Example
    void copiesReachAcrossTheWholeWindowAndNotBeyond() throws IOException {
        byte[] data = new byte[200_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) ((i % 32_771 * 31) >> 3);
        }
        assertArrayEquals(data, inflated(Deflate.zlib(data)));
    }

    @Example
    void itHasOneForm() {
        byte[] data = "abcabcabcabc".getBytes(StandardCharsets.US_ASCII);
        assertEquals("789c4b4c4a8623001d", HexFormat.of().formatHex(Deflate.zlib(data), 0, 9));
        assertTrue(Deflate.zlib(new byte[100_000]).length < 1_000);
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
