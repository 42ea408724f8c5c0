package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever bytes a source has: facts and findings, never an exception. */
class HostileTurtleTest {
    private static final byte[] TURTLE = """
            @base <https://example.org/> .
            @prefix : <https://example.org/words#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            # a comment
            <thing/a> a :Thing ; :label "a \\"quoted\\" label"@en , 'b' ; :amount 12.50 , 1e3 , 7 , true ;
                :when "2026-01-25"^^xsd:date ; :parts ( <thing/b> [ :label \"""long
            text\""" ] ) .
            _:node :label "\u00e9\u4e2d\\u0041" .
            """.getBytes(StandardCharsets.UTF_8);

    private static ReadSpecification read(byte[] bytes) {
        return new SpecificationReader("").read(List.of(new SourceFile("a.ttl", bytes)));
    }

    private static void isTold(byte[] bytes) {
        ReadSpecification read = read(bytes);
        for (Finding finding : read.findings()) {
            assertEquals("a.ttl", finding.places().getFirst().file());
            assertTrue(finding.message().chars().noneMatch(Character::isISOControl), finding.toString());
        }
        assertEquals(read.findings(), read(bytes).findings());
    }

    @Property(tries = 400)
    void aChangedByteIsToldOrReads(
            @ForAll @IntRange(max = 400) int position, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value) {
        byte[] bytes = TURTLE.clone();
        bytes[position % bytes.length] = value;
        isTold(bytes);
    }

    @Test
    void aCutAnywhereIsToldOrReads() {
        for (int length = 0; length <= TURTLE.length; length++) {
            isTold(Arrays.copyOf(TURTLE, length));
        }
    }

    @Property(tries = 200)
    void arbitraryBytesAreToldOrRead(@ForAll @Size(max = 300) byte[] bytes) {
        isTold(bytes);
    }

    @Property(tries = 200)
    void arbitraryTextIsToldOrReads(@ForAll String text) {
        isTold(text.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void aControlCharacterIsNotPrinted() {
        isTold("\u0080".getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void theParsersOwnNamesAreNotTold() {
        Finding found = read("this is nothing".getBytes(StandardCharsets.UTF_8))
                .findings()
                .getFirst();
        assertEquals("Broken Turtle: found [this] where a statement should begin", found.message());
    }
}
