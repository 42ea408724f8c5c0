package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryFootprintTest {
    private static final String EVERYTHING = "? ? ?";

    private static String footprint(String text) {
        return of(text).parts().stream()
                .map(part -> part.toString().replaceAll("<https://example.org/(.*?)>", ":$1"))
                .collect(Collectors.joining(", "));
    }

    private static QueryFootprint of(String text) {
        return QueryFootprint.of(Query.parse(new QuerySource("q.rq", 1, text), Map.of("", "https://example.org/")));
    }

    private static Specification specification(String turtle) {
        return new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", "@prefix : <https://example.org/> .\n" + turtle)))
                .orThrow();
    }

    private static Digest digest(String turtle, String query) {
        return new GraphDigests(specification(turtle)).of(of(query));
    }

    @Test
    void aTriplePatternLooksAtItsNamedTerms() {
        assertEquals("? :a :C, ? :p ?", footprint("SELECT ?s { ?s :a :C ; :p ?o }"));
        assertEquals(":s ? ?", footprint("SELECT ?p { :s ?p ?o }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s ?p ?o . ?s :p 1 }"));
    }

    @Test
    void whatIsPartOfAnotherPartIsNotSaidTwice() {
        assertEquals("? :p ?", footprint("SELECT ?s { ?s :p 1 , ?o . :s :p ?x }"));
    }

    @Test
    void everyElementOfAPatternCounts() {
        assertEquals("? :a ?, ? :b ?, ? :c ?, ? :d ?, ? :e ?, ? :f ?, ? :g ?, ? :h ?", footprint("""
                        SELECT ?s (EXISTS { ?s :h ?x } AS ?y) {
                          ?s :a ?o OPTIONAL { ?s :b ?p } { ?s :c ?q } UNION { ?s :d ?q }
                          MINUS { ?s :e ?r } FILTER(NOT EXISTS { ?s :f ?t } || 1 = 2)
                          { SELECT ?s { ?s :g ?u } LIMIT 1 }
                        }"""));
        assertEquals("? :a ?, ? :i ?", footprint("SELECT ?s { ?s :a ?o BIND(EXISTS { ?s :i ?x } AS ?z) }"));
        assertEquals(
                "? :a ?, ? :j ?, ? :k ?",
                footprint("SELECT (SUM(IF(EXISTS { ?s :j ?x }, 1, 0)) AS ?n) { ?s :a ?o }"
                        + " GROUP BY ?o HAVING (COUNT(*) > 1 && EXISTS { ?o :k ?y })"));
    }

    @Test
    void aPathLooksAtItsSteps() {
        assertEquals("? :a ?, ? :b ?, ? :c ?, ? :p ?", footprint("SELECT ?s { ?s :p ?x . ?s (:a/^:b|:c)+ ?o }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s !(:a|^:b) ?o }"));
    }

    @Test
    void aPathThatMayBeEmptyNeedsANodeThatSomethingElseBinds() {
        assertEquals("? :p ?, ? :q ?", footprint("SELECT ?s { ?s :p ?x . ?s :q* ?o }"));
        assertEquals("? :p ?, ? :q ?", footprint("SELECT ?s { ?s :p ?x OPTIONAL { ?s :q? ?o } }"));
        assertEquals("? :q ?", footprint("SELECT ?o { :s :q* ?o }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s :q* ?o }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s :q* ?o OPTIONAL { ?s :p ?x } }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s :p ?x { SELECT ?s { ?s :q* ?o } } }"));
        assertEquals(EVERYTHING, footprint("SELECT ?s { ?s :q* ?o . ?o :r? ?z }"));
    }

    @Test
    void aConstructDependsOnItsPatternAlone() {
        assertEquals("? :p ?", footprint("CONSTRUCT { ?s :q ?o } WHERE { ?s :p ?o }"));
    }

    @Test
    void aFactIsInsideOrOutside() {
        Specification some = specification(":a :p 1 ; :q 2 .");
        QueryFootprint footprint = of("SELECT ?s { ?s :q ?o }");
        assertEquals(
                "false true", some.facts().map(fact -> "" + footprint.has(fact)).collect(Collectors.joining(" ")));
        assertFalse(footprint.isEverything());
        assertTrue(QueryFootprint.everything().isEverything());
        assertTrue(QueryFootprint.ofAll(List.of(footprint, QueryFootprint.everything()))
                .isEverything());
    }

    @Test
    void aDigestChangesWithItsPartOnlyAndInNoOrder() {
        String query = "SELECT ?s { ?s :p ?o }";
        Digest digest = digest(":a :p 1 , 2 . :b :p 3 .", query);
        assertEquals(digest, digest(":b :q 1 . :b :p 3 . :a :p 2 . :a :p 1 .", query));
        assertNotEquals(digest, digest(":a :p 1 , 2 .", query));
        assertNotEquals(digest, digest(":a :p 1 , 2 . :b :p 3.0 .", query));
        assertNotEquals(digest, digest(":a :p 1 , 2 . :b :p \"3\" .", query));
        assertNotEquals(digest, digest(":a :p 1 , 2 . :b :p 3 .", "SELECT ?s { ?s :p ?o ; :q ?r }"));
    }

    @Test
    void aLiteralThatLooksLikeAnotherFactIsNotThatFact() {
        String query = "SELECT ?s { ?s :p ?o }";
        Digest plain = digest(":a :p \"x\" .", query);
        assertNotEquals(plain, digest(":a :p \"1:x\" .", query));
        assertNotEquals(plain, digest(":a :p \"x\\\"@^^<http://www.w3.org/2001/XMLSchema#string>\" .", query));
        assertNotEquals(plain, digest(":a :p \"x\"@en .", query));
    }

    @Test
    void aDigestOfAllIsThatOfTheSortedDigests() throws java.security.NoSuchAlgorithmException {
        List<String> lines =
                IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        java.security.MessageDigest sorted = java.security.MessageDigest.getInstance("SHA-256");
        lines.stream()
                .map(line -> Digest.of(line.getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .forEach(digest -> sorted.update(digest.bytes()));
        Digest expected = Digest.of(sorted);
        assertEquals(expected, DigestOfAll.of(lines.stream()));
        assertEquals(expected, DigestOfAll.of(lines.reversed().parallelStream()));
        assertNotEquals(expected, DigestOfAll.of(lines.stream().skip(1)));
        assertNotEquals(DigestOfAll.of(Stream.of("\uD800")), DigestOfAll.of(Stream.of("\uD801")));
    }
}
