package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowFactsTest {
    /** Each line one fact, so that a fact is named by its line. */
    private static final String TURTLE = """
            @prefix : <https://example.org/> .
            :ann a :Person .
            :ann :name "Ann" .
            :ann :knows :bob .
            :bob a :Person .
            :bob :name "Bob" .
            :bob :knows :carl .
            :carl a :Robot .
            :carl :name "Carl" .
            :ann :nick "A" .
            :ann :has _:thing .
            _:thing :size 3 .
            _:thing :colour "red" .
            :carl :knows :dora .
            :Robot :isA :Thing .
            """;

    private static String lines(String text, int row) {
        Specification specification = new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", TURTLE)))
                .orThrow();
        Query query = Query.parse(new QuerySource("q.rq", 1, text), Map.of("", "https://example.org/"));
        QueryEngine engine = new QueryEngine(specification, QueryLimits.DEFAULT);
        RowFacts found = engine.factsBehind(query, engine.select(query).rows().get(row), 8);
        return found.facts().stream()
                        .map(fact -> String.valueOf(fact.place().line()))
                        .collect(Collectors.joining(" "))
                + (found.extent() == RowFacts.Extent.ALL ? "" : " …");
    }

    @Test
    void aRowIsMadeByTheTriplesOfItsPattern() {
        assertEquals("2 3", lines("SELECT ?name { ?x a :Person ; :name ?name }", 0));
        assertEquals("5 6", lines("SELECT ?name { ?x a :Person ; :name ?name }", 1));
        assertEquals("8 9", lines("SELECT ?x { ?x a :Robot ; :name 'Carl' } ORDER BY ?x LIMIT 1", 0));
    }

    @Test
    void optionalPartsCountWhenTheyMatch() {
        String query = "SELECT ?x ?nick { ?x a :Person OPTIONAL { ?x :name ?n ; :nick ?nick } }";
        assertEquals("2 3 10", lines(query, 0));
        assertEquals("5", lines(query, 1));
    }

    @Test
    void theBranchOfAUnionThatMatchedCounts() {
        assertEquals("8 9", lines("SELECT ?n { { ?x a :Robot ; :name ?n } UNION { ?x :nick ?n } }", 1));
        assertEquals("10", lines("SELECT ?n { { ?x a :Robot ; :name ?n } UNION { ?x :nick ?n } }", 0));
    }

    @Test
    void aPathIsWalkedStepByStep() {
        assertEquals("4 7 14", lines("SELECT ?x { :ann :knows+ ?x }", 2));
        assertEquals("8 15", lines("SELECT ?t { :carl a/:isA ?t }", 0));
        assertEquals("15 8", lines("SELECT ?s { :Thing ^:isA/^a ?s }", 0));
        assertEquals("4 3", lines("SELECT ?n { :ann :knows ?y . :ann (:nick|:name) ?n FILTER(?n = 'Ann') }", 0));
        assertEquals("3", lines("SELECT ?n { :ann !(:nick|:knows|:has|a) ?n }", 0));
        assertEquals("2", lines("SELECT ?x { ?x a :Person ; :knows* :ann }", 0));
    }

    @Test
    void groupsAreMadeByAllTheirMembers() {
        assertEquals("2 3 5 6", lines("SELECT ?c (COUNT(?n) AS ?k) { ?x a ?c ; :name ?n } GROUP BY ?c", 0));
        assertEquals("2 5 8", lines("SELECT (COUNT(*) AS ?k) { ?x a ?c }", 0));
        assertEquals("8 9", lines("SELECT ?l (SAMPLE(?n) AS ?k) { ?x a ?c ; :name ?n } GROUP BY (STR(?c) AS ?l)", 1));
    }

    @Test
    void columnsThatAreComputedChooseTheirRow() {
        assertEquals("8 9", lines("SELECT (CONCAT(?n, '!') AS ?loud) { ?x a ?c ; :name ?n }", 2));
    }

    @Test
    void subqueriesAndExistsAreLookedInto() {
        assertEquals("5 7 8", lines("SELECT ?x { ?x a :Person { SELECT ?x { ?x :knows ?y . ?y a :Robot } } }", 0));
        assertEquals("5 7 8", lines("SELECT ?x { ?x a :Person FILTER EXISTS { ?x :knows ?y . ?y a :Robot } }", 0));
        assertEquals("2", lines("SELECT ?x { ?x a :Person FILTER NOT EXISTS { ?x :knows ?y . ?y a :Robot } }", 0));
    }

    @Test
    void nodesWithoutANameAreFollowed() {
        assertEquals("11 12", lines("SELECT ?x { ?x :has [ :size 3 ] }", 0));
        assertEquals("12 13", lines("SELECT ?t ?c { ?t :size ?s ; :colour ?c }", 0));
    }

    @Test
    void aBoundCutsAndSaysSo() {
        assertEquals("2 3 4 5 6 7 8 9 …", lines("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", 0));
    }
}
