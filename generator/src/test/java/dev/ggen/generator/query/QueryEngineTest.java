package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryEngineTest {
    private static final Map<String, String> PREFIXES = Map.of("", "https://example.org/");

    private static Specification specification(String turtle) {
        String text = "@prefix : <https://example.org/> .\n" + turtle;
        return new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", text)))
                .orThrow();
    }

    private static Query query(String text) {
        return Query.parse(new QuerySource("q.rq", 1, text), PREFIXES);
    }

    private static String select(String turtle, String text) {
        Rows rows = new QueryEngine(specification(turtle), QueryLimits.DEFAULT).select(query(text));
        return rows.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.map(term -> term.text().replace("https://example.org/", ":"))
                                .orElse("-"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static Finding refusal(String text) {
        FindingsException thrown = assertThrows(
                FindingsException.class,
                () -> new QueryEngine(specification(":a :p 1 , 2 , 3 ."), new QueryLimits(2, Duration.ofSeconds(5)))
                        .select(query(text)));
        return thrown.findings().getFirst();
    }

    @Test
    void rowsWithoutOrderComeByTheirColumnsNumbersByValue() {
        assertEquals(
                ":a 2, :a 10, :a 10.0, :b 1, :b x",
                select(":b :p \"x\" , 1 . :a :p 10.0 , 10 , 2 .", "SELECT ?s ?o { ?s :p ?o }"));
    }

    @Test
    void orderByCountsFirstAndItsTiesAreCompleted() {
        String turtle = ":a :p 1 ; :q 5 . :b :p 1 ; :q 4 . :c :p 2 ; :q 3 .";
        assertEquals(":c, :a, :b", select(turtle, "SELECT ?s { ?s :p ?o } ORDER BY DESC(?o)"));
        assertEquals(":c, :b, :a", select(turtle, "SELECT ?s { ?s :p ?o ; :q ?r } ORDER BY DESC(?o) ?r"));
    }

    @Test
    void limitAndOffsetCutTheCompletedOrder() {
        String turtle = ":d :p 1 . :b :p 1 . :c :p 1 . :a :p 1 .";
        assertEquals(":b, :c", select(turtle, "SELECT ?s { ?s :p ?o } ORDER BY ?o LIMIT 2 OFFSET 1"));
        assertEquals(":a", select(turtle, "SELECT ?s { { SELECT ?s { ?s :p ?o } LIMIT 1 } }"));
    }

    @Test
    void distinctKeepsTheFirstOfEqualRows() {
        String turtle = ":a :p 1 ; :q 9 . :b :p 2 ; :q 1 . :c :p 1 ; :q 2 .";
        assertEquals("2, 1", select(turtle, "SELECT DISTINCT ?o { ?s :p ?o ; :q ?r } ORDER BY ?r"));
    }

    @Test
    void starGroupsAndUnboundCellsAreAnswered() {
        String turtle = ":a :p 1 , 2 . :b :p 3 ; :q 4 .";
        assertEquals(":a 2, :b 1", select(turtle, "SELECT ?s (COUNT(?o) AS ?n) { ?s :p ?o } GROUP BY ?s"));
        assertEquals(
                ":b 1, :a 2",
                select(turtle, "SELECT ?s (COUNT(?o) AS ?n) { ?s :p ?o } GROUP BY ?s ORDER BY COUNT(?o)"));
        assertEquals(
                ":a -, :b 4",
                select(turtle, "SELECT * { { SELECT DISTINCT ?s { ?s :p ?o } } OPTIONAL { ?s :q ?r } } ORDER BY ?r"));
    }

    @Test
    void anAskSaysYesOrNo() {
        QueryEngine engine = new QueryEngine(specification(":a :p 1 ."), QueryLimits.DEFAULT);
        assertTrue(engine.ask(query("ASK { :a :p 1 }")));
        assertFalse(engine.ask(query("ASK { :a :p 2 }")));
    }

    @Test
    void aConstructMakesFactsInAStatedOrderWithNewNodesPerRow() {
        QueryEngine engine = new QueryEngine(specification(":b :p 2 . :a :p 1 ."), QueryLimits.DEFAULT);
        List<Fact> facts = engine.construct(query("CONSTRUCT { ?s :has [ :value ?o ] } WHERE { ?s :p ?o }"));
        assertEquals(
                "https://example.org/a, _:, _:, https://example.org/b",
                facts.stream()
                        .map(fact -> fact.subject().text().replaceAll("_:.*", "_:"))
                        .sorted()
                        .collect(Collectors.joining(", "))
                        .replaceAll("^(_:), (_:), (.*), (.*)$", "$3, $1, $2, $4"));
        assertEquals(
                2,
                facts.stream()
                        .map(Fact::subject)
                        .filter(term -> term.text().startsWith("_:"))
                        .distinct()
                        .count());
    }

    @Test
    void aBrokenQueryTellsLineAndColumn() {
        Finding finding = refusal("SELECT ?s\n{ ?s :p }");
        assertEquals("query-syntax", finding.id());
        assertEquals("q.rq:2:9", finding.places().getFirst().toString());
        assertEquals("Broken query: found '}', which can't stand there", finding.message());
    }

    @Test
    void whatLeavesTheSpecificationIsRefusedWithItsPlace() {
        Finding finding = refusal("SELECT ?s {\n  SERVICE <https://example.org/> { ?s :p ?o } }");
        assertEquals("query-service", finding.id());
        assertEquals("q.rq:2:3", finding.places().getFirst().toString());
        assertEquals(
                "query-graph", refusal("SELECT ?s { GRAPH ?g { ?s :p ?o } }").id());
        assertEquals(
                "query-from",
                refusal("SELECT ?s FROM <https://example.org/> { ?s :p ?o }").id());
        assertEquals("query-update", refusal("INSERT DATA { :a :p 4 }").id());
        assertEquals("query-changing", refusal("SELECT (now() AS ?t) {}").id());
        assertEquals(
                "query-function",
                refusal("SELECT (<java:java.lang.System>(1) AS ?t) {}").id());
        assertEquals(
                "query-function",
                refusal("SELECT (<https://example.org/f>(1) AS ?t) {}").id());
        assertEquals("query-kind", refusal("DESCRIBE :a").id());
    }

    @Test
    void refusedWordsMayStandInNamesTextsAndComments() {
        assertEquals(
                "service, 1",
                select(
                                ":graph :from 1 . :graph :service \"service\" .",
                                "# SERVICE\nSELECT ?graph { :graph :from|:service ?graph FILTER(?graph != 'GRAPH \\' FROM') }")
                        .replace("1, service", "service, 1"));
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        assertEquals("query-rows", refusal("SELECT ?o { ?s :p ?o }").id());
    }

    @Test
    void aQueryThatTakesTooLongIsRefused() {
        StringBuilder facts = new StringBuilder(":a :p 0");
        for (int i = 1; i < 300; i++) {
            facts.append(" , ").append(i);
        }
        Specification many = specification(facts + " .");
        QueryEngine engine = new QueryEngine(many, new QueryLimits(10, Duration.ofMillis(200)));
        Query slow = query(
                "SELECT (COUNT(*) AS ?n) { ?a :p ?x . ?b :p ?y . ?c :p ?z . ?d :p ?w FILTER(?x + ?y + ?z + ?w < 0) }");
        FindingsException thrown = assertThrows(FindingsException.class, () -> engine.select(slow));
        assertEquals("query-time", thrown.findings().getFirst().id());
    }
}
