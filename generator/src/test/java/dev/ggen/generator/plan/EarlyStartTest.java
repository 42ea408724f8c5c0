package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is made early is a project like any other, so that it sets up what a real one needs. */
class EarlyStartTest {
    @Test
    void makesItsFileWithoutAnythingToSay() {
        Generated made = EarlyStart.run();
        assertEquals("a.txt", made.files().getFirst().path());
        assertEquals(Bytes.of("a b c"), Bytes.of(made.files().getFirst().bytes()));
        assertEquals(1, made.files().size());
        assertEquals(0, made.notices().size());
    }
}
