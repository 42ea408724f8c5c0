package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalJsonPropertyTest {

    @Property
    void whatIsWrittenIsReadBackAsTheSameValueFromTheSameBytes(@ForAll("values") Json value) {
        byte[] bytes = CanonicalJson.bytes(value);
        Json read = CanonicalJson.parseCanonical(bytes, "x.json");
        assertEquals(value, read);
        assertArrayEquals(bytes, CanonicalJson.bytes(read));
    }

    @Property
    void noOtherBytesAreTheCanonicalFormOfTheValue(@ForAll("values") Json value, @ForAll int where, @ForAll byte by) {
        byte[] bytes = CanonicalJson.bytes(value);
        byte[] changed = bytes.clone();
        changed[Math.floorMod(where, bytes.length)] ^= by;
        try {
            Json read = CanonicalJson.parseCanonical(changed, "x.json");
            assertEquals(by == 0, read.equals(value));
        } catch (FindingsException e) {
            assertEquals(1, e.findings().size());
        }
    }

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<String> strings =
                Arbitraries.strings().ofMaxLength(12).filter(text -> Surrogates.firstHalf(text) < 0);
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                strings.map(Json::of),
                Arbitraries.longs()
                        .between(-CanonicalJson.MAX_INTEGER, CanonicalJson.MAX_INTEGER)
                        .map(Json::of),
                Arbitraries.of(true, false).map(Json::of),
                Arbitraries.just(Json.Null.NULL));
        return Arbitraries.recursive(() -> leaves, inner -> nested(inner, strings), 0, 3);
    }

    private static Arbitrary<Json> nested(Arbitrary<Json> inner, Arbitrary<String> names) {
        Arbitrary<List<Json>> lists = inner.list().ofMaxSize(4);
        Arbitrary<Map<String, Json>> maps = Arbitraries.maps(names, inner).ofMaxSize(4);
        return Arbitraries.oneOf(lists.map(Json::of), maps.map(members -> new Json.Obj(new TreeMap<>(members))));
    }
}
