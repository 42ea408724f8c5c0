package dev.ggen.generator.query;

import dev.ggen.receipt.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The sum of digests, which no order changes. */
final class DigestSum {
    private static final int WORDS = 4;
    private static final int BYTES = WORDS * Long.BYTES;

    private final long[] words = new long[WORDS];

    private DigestSum() {}

    /** The sum over lines that all differ, modulo 2²⁵⁶. */
    static Digest of(Stream<String> lines) {
        return lines.collect(DigestSum::new, DigestSum::add, DigestSum::addAll).digest();
    }

    private void add(String line) {
        byte[] bytes = Digest.sha256().digest(line.getBytes(StandardCharsets.UTF_8));
        long[] more = new long[WORDS];
        ByteBuffer.wrap(bytes).asLongBuffer().get(more);
        add(more);
    }

    private void addAll(DigestSum other) {
        add(other.words);
    }

    private void add(long[] more) {
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long sum = words[i] + more[i];
            long carried = sum + carry;
            carry = Long.compareUnsigned(sum, more[i]) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
            words[i] = carried;
        }
    }

    private Digest digest() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        Arrays.stream(words).forEach(buffer::putLong);
        return new Digest(HexFormat.of().formatHex(buffer.array()));
    }
}
