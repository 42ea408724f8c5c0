package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstructionTest {
    private static List<Fact> constructed(String turtle) {
        Specification specification = new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", "@prefix : <https://example.org/> .\n" + turtle)))
                .orThrow();
        Query query = Query.parse(
                new QuerySource("q.rq", 1, "CONSTRUCT { ?s :has [ :n ?o ] , _:x . _:x :of ?s } WHERE { ?s :p ?o }"),
                Map.of("", "https://example.org/"));
        return new QueryEngine(specification, QueryLimits.DEFAULT).construct(query);
    }

    @Test
    void theSameRowMakesTheSameNodesWheneverTheQueryIsParsed() {
        List<Fact> once = constructed(":a :p 1 . :b :p 2 .");
        assertEquals(once, constructed(":b :p 2 . :a :p 1 ."));
        assertEquals(once.subList(0, 4), constructed(":a :p 1 .").subList(0, 4));
        assertEquals(
                4,
                once.stream()
                        .map(fact -> fact.object().text())
                        .filter(text -> text.startsWith("_:x"))
                        .distinct()
                        .count());
    }
}
