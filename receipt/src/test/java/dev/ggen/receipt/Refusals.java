package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.function.Executable;

/** What tests of refusals and of signed things have in common. */
final class Refusals {
    private Refusals() {}

    static Finding findingOf(Executable job) {
        FindingsException thrown = assertThrows(FindingsException.class, job);
        return thrown.findings().getFirst();
    }

    static void assertRefused(String id, Executable job) {
        assertEquals(id, findingOf(job).id());
    }

    static Finding refusalOf(Verdict<?> verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).finding();
    }

    static <T> T contentOf(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Verified<T> verified -> verified.content();
            case Verdict.Refused<T>(var finding) -> throw new AssertionError(finding);
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same bytes with one bit changed. */
    static byte[] flipped(byte[] bytes, int index, int bit) {
        byte[] copy = bytes.clone();
        copy[index] ^= (byte) (1 << bit);
        return copy;
    }
}
