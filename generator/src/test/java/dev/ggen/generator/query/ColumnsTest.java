package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A finding's column counts characters, tabs and wide ones included, and is where the wrong word begins. */
class ColumnsTest {
    private static String queryAt(String text) {
        FindingsException broken =
                assertThrows(FindingsException.class, () -> Query.parse(new QuerySource("q.rq", 1, text), Map.of()));
        return broken.findings().getFirst().places().getFirst().toString();
    }

    private static String sourceAt(String name, String text) {
        return new SpecificationReader("")
                .read(List.of(SourceFile.of(name, text)))
                .findings()
                .getFirst()
                .places()
                .getFirst()
                .toString();
    }

    @Test
    void ofQueries() {
        assertEquals("q.rq:2:6", queryAt("SELECT ?a\n{ ?a ORDRE }"));
        assertEquals("q.rq:2:18", queryAt("SELECT ?a\n\t\t{ ?a <x:日> \"日\" ORDRE }"));
        assertEquals("q.rq:2:18", queryAt("SELECT ?a\n\t\t{ ?a <x:日> \"😀\" ORDRE }"));
        assertEquals("q.rq:2:13", queryAt("SELECT ?a\n\t{ ?a ?b \"😀\") }"));
    }

    @Test
    void ofSpecifications() {
        assertEquals("a.ttl:1:35", sourceAt("a.ttl", "<http://e.org/a>\t<http://e.org/b> wrong ."));
        assertEquals("a.ttl:1:39", sourceAt("a.ttl", "<http://e.org/a>\t<http://e.org/b> \"😀\" wrong ."));
    }
}
