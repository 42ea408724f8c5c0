package dev.ggen.generator.query;

import dev.ggen.receipt.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One digest of many lines, which no order changes: their digests are sorted, then digested. A sum of digests would need no memory,
 * but other lines with the same sum can be calculated.
 */
final class DigestOfAll {
    private DigestOfAll() {}

    /** The same for the same lines, and for no others. */
    static Digest of(Stream<String> lines) {
        byte[][] digests = lines.map(DigestOfAll::digest).toArray(byte[][]::new);
        Arrays.parallelSort(digests, Arrays::compareUnsigned);
        MessageDigest all = Digest.sha256();
        for (byte[] digest : digests) {
            all.update(digest);
        }
        return Digest.of(all);
    }

    /** Of all units of its text, also half a pair, which UTF-8 doesn't know. */
    private static byte[] digest(String line) {
        ByteBuffer units = ByteBuffer.allocate(line.length() * Character.BYTES);
        units.asCharBuffer().put(line);
        return Digest.sha256().digest(units.array());
    }
}
