package dev.ggen.generator.query;

import dev.ggen.receipt.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One digest of many lines, which no order changes: their digests are sorted, then digested. A sum of digests would need no memory,
 * but other lines with the same sum can be calculated.
 */
final class DigestOfAll {
    private static final byte NO_UTF_8 = (byte) 0xFF;

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

    private static byte[] digest(String line) {
        return Digest.sha256().digest(isPlain(line) ? line.getBytes(StandardCharsets.UTF_8) : units(line));
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isSurrogate(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Half a pair has no form in UTF-8. Nothing in UTF-8 begins like this. */
    private static byte[] units(String line) {
        ByteBuffer units = ByteBuffer.allocate(1 + line.length() * Character.BYTES);
        units.put(NO_UTF_8).asCharBuffer().put(line);
        return units.array();
    }
}
