package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CanonicalZipPropertyTest {

    @Property
    void whatIsReadIsWrittenAsTheSameBytes(@ForAll("entries") Map<String, byte[]> entries) {
        byte[] container = CanonicalZip.bytes(entries);
        CanonicalZip read = CanonicalZip.read(container, "z");
        for (CanonicalZip.Entry entry : read.entries()) {
            assertArrayEquals(entries.get(entry.name()), read.bytes(entry.name(), 1 << 20));
        }
        assertEquals(entries.size(), read.entries().size());
    }

    @Property
    void whatIsChangedIsRefusedOrIsItselfTheOneFormOfWhatItHolds(
            @ForAll("entries") Map<String, byte[]> entries,
            @ForAll @Size(min = 1, max = 6) List<Integer> places,
            @ForAll @Size(6) List<Byte> values) {
        byte[] container = CanonicalZip.bytes(entries);
        byte[] changed = container.clone();
        for (int i = 0; i < places.size(); i++) {
            changed[Math.floorMod(places.get(i), changed.length)] = values.get(i);
        }
        try {
            assertArrayEquals(changed, rewritten(CanonicalZip.read(changed, "z")));
        } catch (FindingsException e) {
            assertFalse(Arrays.equals(container, changed));
        }
    }

    private static byte[] rewritten(CanonicalZip zip) {
        Map<String, byte[]> entries = new TreeMap<>();
        zip.entries().forEach(entry -> entries.put(entry.name(), zip.bytes(entry.name(), 1 << 20)));
        return CanonicalZip.bytes(entries);
    }

    @Provide
    Arbitrary<Map<String, byte[]>> entries() {
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5);
        Arbitrary<byte[]> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Arbitraries.maps(names, data).ofMaxSize(5);
    }
}
