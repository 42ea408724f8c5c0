package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationReaderTest {
    private static final String PREFIX = "@prefix : <https://example.org/> .\n";

    private static ReadSpecification read(SourceFile... files) {
        return new SpecificationReader("").read(List.of(files));
    }

    private static Finding onlyFinding(String turtle) {
        List<Finding> findings = read(SourceFile.of("a.ttl", turtle)).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }

    private static String placeOf(Specification specification, String object) {
        return specification
                .facts()
                .filter(fact -> fact.object().text().equals(object))
                .map(fact -> fact.place().toString())
                .findFirst()
                .orElse("nowhere");
    }

    @Test
    void everyFactKnowsFileLineAndColumnOfItsObject() {
        Specification read = read(SourceFile.of("a.ttl", PREFIX + ":x :p 1 ;\n  :q \"two\" ,\n     \"three\" ."))
                .orThrow();
        assertEquals("a.ttl:2:7", placeOf(read, "1"));
        assertEquals("a.ttl:3:6", placeOf(read, "two"));
        assertEquals("a.ttl:4:6", placeOf(read, "three"));
    }

    @Test
    void aNodeInBracketsIsPlacedWhereItsBracketOpens() {
        Specification read = read(SourceFile.of("a.ttl", PREFIX + ":x :p [\n :q 1\n] ;\n :r ( 7\n 8 ) ."))
                .orThrow();
        Term bracket = read.objects(new Term.Iri("https://example.org/x"), new Term.Iri("https://example.org/p"))
                .getFirst();
        assertEquals("a.ttl:2:7", read.placeOf(bracket).orElseThrow().toString());
        assertEquals("a.ttl:6:2", placeOf(read, "8"));
    }

    @Test
    void aFactStatedTwiceHasTwoPlacesAndCountsOnce() {
        Specification read = read(
                        SourceFile.of("b.ttl", PREFIX + ":x :p 1 ."), SourceFile.of("a.ttl", PREFIX + "\n:x :p 1 ."))
                .orThrow();
        assertEquals(1, read.size());
        Fact fact = read.facts().findFirst().orElseThrow();
        List<String> places = read.placesOf(fact.subject(), fact.predicate(), fact.object()).stream()
                .map(Place::toString)
                .toList();
        assertEquals(List.of("a.ttl:3:7", "b.ttl:2:7"), places);
    }

    @Test
    void theOrderInWhichSourcesAreHandedOverDoesNotMatter() {
        SourceFile one = SourceFile.of("1.ttl", PREFIX + ":x :p [ :q 1 ] .");
        SourceFile two = SourceFile.of("2.ttl", PREFIX + ":y :p [ :q 2 ] , _:named .");
        assertEquals(
                read(one, two).orThrow().facts().toList(),
                read(two, one).orThrow().facts().toList());
    }

    @Test
    void aLabelNamesOneNodeInASourceAndAnotherInTheNext() {
        Specification read = read(
                        SourceFile.of("a.ttl", PREFIX + "_:n :p 1 . _:n :q 2 ."),
                        SourceFile.of("b.ttl", PREFIX + "_:n :p 1 ."))
                .orThrow();
        assertEquals(3, read.size());
        assertEquals(2, read.facts().map(Fact::subject).distinct().count());
    }

    @Test
    void literalsStayAsTheyWereWritten() {
        Specification read = read(SourceFile.of("a.ttl", PREFIX + ":x :p 0.30 , 0.3 , \"a\"@en-GB ."))
                .orThrow();
        assertEquals(3, read.size());
        assertEquals("0.30", read.facts().findFirst().orElseThrow().object().text());
    }

    @Test
    void prefixesAreKeptAndTheFirstSourceCounts() {
        Specification read = read(
                        SourceFile.of("a.ttl", "@prefix e: <https://a.example/> ."),
                        SourceFile.of("b.ttl", "@prefix e: <https://b.example/> . @prefix f: <https://f.example/> ."))
                .orThrow();
        assertEquals(
                "{e=https://a.example/, f=https://f.example/}", read.prefixes().toString());
    }

    @Test
    void everyBrokenSourceTellsItsFirstError() {
        ReadSpecification read = read(
                SourceFile.of("a.ttl", PREFIX + ":x :p ."),
                SourceFile.of("b.ttl", ":x :p 1 ."),
                SourceFile.of("c.ttl", PREFIX + ":fine :p 1 ."));
        assertTrue(read.isBroken());
        assertEquals(
                List.of("a.ttl:2:7", "b.ttl:1:1"),
                read.findings().stream()
                        .map(finding -> finding.places().getFirst().toString())
                        .toList());
    }

    @Test
    void brokenTurtleShowsTheLineAndSaysWhatToDo() {
        Finding finding = onlyFinding(PREFIX + ":x :p 1\n:y :p 2 .");
        assertEquals("turtle-syntax", finding.id());
        assertEquals(new Place("a.ttl", 3, 1, ":y :p 2 ."), finding.places().getFirst());
        assertFalse(finding.hint().isEmpty());
    }

    @Test
    void anUndeclaredPrefixIsNamed() {
        Finding finding = onlyFinding("e:x e:y 1 .");
        assertEquals("Broken Turtle: prefix e: is not declared", finding.message());
    }

    @Test
    void aMalformedIriIsRed() {
        assertEquals(
                "iri-malformed",
                onlyFinding("<https://example.org/a b> a <https://example.org/c> .")
                        .id());
    }

    @Test
    void aRelativeIriWithoutABaseIsRed() {
        assertEquals(
                "iri-relative", onlyFinding("<x> a <https://example.org/c> .").id());
    }

    @Test
    void aBaseGivenFromOutsideIsOverruledByTheSourcesOwn() {
        SourceFile source = SourceFile.of("a.ttl", "<x> a <y> . @base <https://own.example/> . <x> a <y> .");
        ReadSpecification read = new SpecificationReader("https://given.example/").read(List.of(source));
        assertEquals(
                List.of("https://given.example/x", "https://own.example/x"),
                read.orThrow().facts().map(fact -> fact.subject().text()).toList());
    }

    @Test
    void aLiteralThatItsDatatypeDoesNotAllowIsYellow() {
        Finding finding = onlyFinding(
                PREFIX + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + ":x :p \"many\"^^xsd:decimal .");
        assertEquals("literal-malformed", finding.id());
        assertEquals(Severity.YELLOW, finding.severity());
    }

    @Test
    void bytesThatAreNotUtf8AreToldWithTheirPlace() {
        byte[] bytes = (PREFIX + ":x :p \"é\" .").getBytes(StandardCharsets.ISO_8859_1);
        List<Finding> findings = read(new SourceFile("a.ttl", bytes)).findings();
        assertEquals("source-not-utf-8", findings.getFirst().id());
        assertEquals("a.ttl:2:8", findings.getFirst().places().getFirst().toString());
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(
                1,
                read(SourceFile.of("a.ttl", "\uFEFF" + PREFIX + ":x :p 1 ."))
                        .orThrow()
                        .size());
    }

    @Test
    void nestingBeyondTheBoundIsRedAndNoStackOverflow() {
        String open = " [ :p".repeat(100_000);
        assertEquals("turtle-syntax", onlyFinding(PREFIX + ":x :p" + open).id());
    }

    @Test
    void anUnknownEndingIsRed() {
        assertEquals(
                "source-syntax-unknown",
                read(SourceFile.of("a.txt", "")).findings().getFirst().id());
    }

    @Test
    void addedFactsKeepTheirPlaceAndTheLabelsOfTheirBlankNodes() {
        Specification before =
                read(SourceFile.of("a.ttl", PREFIX + ":x :p [ :q 1 ] .")).orThrow();
        Term.Iri predicate = new Term.Iri("https://example.org/q");
        Fact added =
                new Fact(new Term.Blank("x1"), predicate, Term.Literal.of("new"), new Place("more.rq", 3, 0, "rule"));
        Fact known =
                new Fact(new Term.Blank("c14n0"), predicate, Term.Literal.of("known"), Place.ofLine("more.rq", 3, ""));
        Specification after = before.plus(List.of(added, known));
        assertEquals(4, after.size());
        assertEquals("more.rq:3", placeOf(after, "new"));
        assertEquals(
                "rule",
                after.factsAbout(added.subject())
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .says());
        assertEquals(2, before.size());
        assertEquals(2, after.factsAbout(new Term.Blank("c14n0")).count());
    }

    @Test
    void blankNodesHaveLabelsThatDependOnTheFactsAlone() {
        Specification one = read(SourceFile.of("a.ttl", PREFIX + ":x :p [ :q 1 ] , [ :q 2 ] ."))
                .orThrow();
        Specification other = read(
                        SourceFile.of("b.ttl", PREFIX + "_:n :q 2 . _:m :q 1 ."),
                        SourceFile.of("c.nt", ""),
                        SourceFile.of("d.ttl", PREFIX + "# nothing"))
                .orThrow();
        assertEquals(2, other.size());
        Specification renamed = read(SourceFile.of("z.ttl", PREFIX + "_:n :q 2 . _:m :q 1 . :x :p _:n . :x :p _:m ."))
                .orThrow();
        assertEquals(sorted(one), sorted(renamed));
    }

    @Test
    void blankNodesOfTwoSpecificationsStayApart() {
        Specification one =
                read(SourceFile.of("a.ttl", PREFIX + ":x :p [ :q 1 ] .")).orThrow();
        Specification three = one.plus(one).plus(one);
        assertEquals(6, three.size());
        assertEquals(3, three.objects(iri("x"), iri("p")).size());
    }

    private static Term.Iri iri(String name) {
        return new Term.Iri("https://example.org/" + name);
    }

    private static List<String> sorted(Specification specification) {
        return specification
                .facts()
                .map(fact -> fact.subject().text() + " " + fact.predicate().text() + " "
                        + fact.object().text())
                .sorted()
                .toList();
    }
}
