package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @Test
    void ofFactsInTurtle() {
        assertEquals("a.ttl:1:13 a.ttl:1:19 a.ttl:1:26 a.ttl:2:13", factsAt("a.ttl", """
                <x:a> <x:b> "é😀", "😀😀" , "x" .
                <x:日> <x:b> "😀" ."""));
    }

    @Test
    void ofFactsInOtherSyntaxes() {
        assertEquals("a.jsonld:1:25", factsAt("a.jsonld", "{\"@id\":\"http://e.org/😀\",\"http://e.org/p\":\"v\"}"));
        assertEquals("a.rdf:2:41", factsAt("a.rdf", """
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://e.org/">
                <r:Description r:about="http://e.org/😀"><x:p>1</x:p></r:Description>
                </r:RDF>"""));
    }

    private static String factsAt(String name, String text) {
        return new SpecificationReader("")
                .read(List.of(SourceFile.of(name, text)))
                .orThrow()
                .facts()
                .map(fact -> fact.place().toString())
                .collect(Collectors.joining(" "));
    }
}
