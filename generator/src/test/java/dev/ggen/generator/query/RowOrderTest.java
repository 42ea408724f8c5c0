package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows depend on the facts, not on the order in which sources state them. */
class RowOrderTest {
    private static final String PREFIX = "@prefix : <https://example.org/> .\n";
    private static final List<String> FACTS = List.of(
            ":a :p 1 .",
            ":b :p 01 .",
            ":c :p 1.0 .",
            ":d :p 10 .",
            ":e :p 2 .",
            ":f :p \"2026-10-01\"^^<http://www.w3.org/2001/XMLSchema#date> .",
            ":g :p \"2026-09-30\"^^<http://www.w3.org/2001/XMLSchema#date> .",
            ":h :p \"x\"@en .",
            ":i :p \"x\"@de .",
            ":j :p \"x\" .",
            ":k :p :a .",
            ":l :p [ :q 1 ] .",
            ":m :p [ :q 2 ] .",
            ":a :t 0.1e0 .",
            ":b :t 0.2e0 .",
            ":c :t 0.3e0 .",
            ":d :t 1e16 .",
            ":e :t -1e16 .",
            ":a :g \"one\" .",
            ":b :g \"one\" .",
            ":c :g \"two\" .",
            ":d :g \"two\" .");

    private static final List<String> QUERIES = List.of(
            "SELECT ?s ?o { ?s :p ?o }",
            "SELECT ?o { ?s :p ?o }",
            "SELECT ?s { ?s :p ?o } ORDER BY ?o",
            "SELECT ?s { ?s :p ?o } ORDER BY DESC(?o) LIMIT 4 OFFSET 1",
            "SELECT DISTINCT ?g { ?s :g ?g ; :p ?o } ORDER BY ?o",
            "SELECT REDUCED ?g { ?s :g ?g }",
            "SELECT ?s { { SELECT ?s { ?s :p ?o } LIMIT 3 } }",
            "SELECT ?o { { SELECT ?o { ?s :p ?o } ORDER BY STR(?o) LIMIT 4 } }",
            "SELECT ?n { { SELECT ?g (COUNT(*) AS ?n) { ?s :g ?g } GROUP BY ?g LIMIT 1 } }",
            "SELECT (COUNT(*) AS ?n) { { SELECT REDUCED ?g { ?s :g ?g } } }",
            "SELECT ?s { { SELECT DISTINCT ?s ?o { ?s :p ?o } ORDER BY DESC(?o) LIMIT 3 } }",
            "SELECT (GROUP_CONCAT(STR(?o); separator='|') AS ?all) { ?s :p ?o FILTER(!ISBLANK(?o)) }",
            "SELECT ?g (GROUP_CONCAT(STR(?s); separator='|') AS ?all) { ?s :g ?g } GROUP BY ?g",
            "SELECT (GROUP_CONCAT(DISTINCT ?g; separator='|') AS ?all) { ?s :g ?g }",
            "SELECT (GROUP_CONCAT(STR(?s); separator='|') AS ?all) (GROUP_CONCAT(?g; separator='|') AS ?gs) { ?s :g ?g }",
            "SELECT ?g (SAMPLE(?s) AS ?one) { ?s :g ?g } GROUP BY ?g",
            "SELECT (SUM(?t) AS ?sum) { ?s :t ?t }",
            "SELECT (AVG(?t) AS ?sum) { ?s :t ?t }",
            "SELECT (MIN(?o) AS ?least) { ?s :p ?o FILTER(ISNUMERIC(?o)) }",
            "SELECT (MAX(?o) AS ?least) { ?s :p ?o FILTER(?o = 1) }",
            "SELECT ?s ?t { ?s :p ?o OPTIONAL { ?s :t ?t } } ORDER BY ?t",
            "SELECT (GROUP_CONCAT(?n; separator='|') AS ?all) {"
                    + " { SELECT ?n ?k { ?s :g ?k BIND(STR(?s) AS ?n) } ORDER BY DESC(?k) } }");

    private static Specification specification(List<String> facts, Random random) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int file = i;
            String text = facts.stream()
                    .filter(fact -> random.nextInt(3) == file || file == 2)
                    .collect(Collectors.joining("\n", PREFIX, "\n"));
            files.add(SourceFile.of("f" + i + ".ttl", text.contains("[") ? withoutBrackets(text) : text));
        }
        String brackets =
                facts.stream().filter(fact -> fact.contains("[")).collect(Collectors.joining("\n", PREFIX, ""));
        files.add(SourceFile.of((random.nextBoolean() ? "a" : "z") + ".ttl", brackets));
        return new SpecificationReader("").read(files).orThrow();
    }

    /** A bracket that is written twice is two nodes. */
    private static String withoutBrackets(String text) {
        return text.lines().filter(line -> !line.contains("[")).collect(Collectors.joining("\n"));
    }

    private static Rows rows(Specification specification, String text) {
        Query query = Query.parse(new QuerySource("q.rq", 1, text), Map.of("", "https://example.org/"));
        return new QueryEngine(specification, QueryLimits.DEFAULT).select(query);
    }

    private static String shown(Rows rows) {
        return rows.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.map(term -> term.text().replace("https://example.org/", ":"))
                                .orElse("-"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String inOrder(String query) {
        return shown(rows(specification(FACTS, new Random(1)), query));
    }

    @Test
    void theOrderOfFactsNeverShows() {
        Random random = new Random(7);
        List<String> expected = QUERIES.stream().map(RowOrderTest::inOrder).toList();
        for (int round = 0; round < 25; round++) {
            List<String> shuffled = new ArrayList<>(FACTS);
            Collections.shuffle(shuffled, random);
            Specification specification = specification(shuffled, random);
            for (int i = 0; i < QUERIES.size(); i++) {
                assertEquals(
                        expected.get(i),
                        shown(rows(specification, QUERIES.get(i))),
                        "seed 7, round " + round + ": " + QUERIES.get(i));
            }
        }
    }

    @Test
    void termsHaveOneOrder() {
        assertEquals(
                "_:c14n0, _:c14n1, :a, 01, 1, 1.0, 2, 10, 2026-09-30, 2026-10-01, x, x, x",
                inOrder("SELECT ?o { ?s :p ?o }"));
        assertEquals(":i, :h, :j", inOrder("SELECT ?s { ?s :p ?o FILTER(STR(?o) = 'x') } ORDER BY ?o"));
    }

    @Test
    void membersOfAGroupComeInTheOrderOfWhatIsLookedAt() {
        assertEquals("one :a|:b, two :c|:d", inOrder(QUERIES.get(12)));
        assertEquals("one|two", inOrder(QUERIES.get(13)));
        assertEquals(":a|:b|:c|:d one|one|two|two", inOrder(QUERIES.get(14)));
        assertEquals("one :a, two :c", inOrder(QUERIES.get(15)));
    }

    @Test
    void aSubqueryWithAnOrderKeepsIt() {
        assertEquals(":c|:d|:a|:b", inOrder(QUERIES.getLast()));
    }

    @Test
    void anAnswerSaysWhereItsOrderComesFrom() {
        Specification specification = specification(FACTS, new Random(1));
        assertEquals(
                RowOrder.UNSTATED, rows(specification, "SELECT ?s { ?s :g ?g }").order());
        assertEquals(
                RowOrder.COMPLETED,
                rows(specification, "SELECT ?s { ?s :g ?g } ORDER BY ?g").order());
        assertEquals(
                RowOrder.STATED,
                rows(specification, "SELECT ?s { ?s :g ?g } ORDER BY ?g ?s").order());
        assertEquals(
                RowOrder.STATED,
                rows(specification, "SELECT ?g { ?s :g ?g } ORDER BY ?g").order());
        assertEquals(
                RowOrder.STATED,
                rows(specification, "SELECT ?s { ?s :g 'one' ; :p 1 }").order());
    }
}
