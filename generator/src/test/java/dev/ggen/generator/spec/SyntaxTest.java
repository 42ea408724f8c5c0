package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    private static final String XML = """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [
              <!ENTITY ex "https://example.org/">
              <!ENTITY long "&ex;a/very/long/way/">
            ]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="https://example.org/">
              <!-- &ex; -->
              <ex:Person rdf:about="&ex;ann"><ex:knows rdf:resource="&long;bob"/><ex:age>41</ex:age>
                <ex:lives>
                  <ex:Town ex:size="3"/>
                </ex:lives>
              </ex:Person>
            </rdf:RDF>
            """;

    private static ReadSpecification read(String path, String text) {
        return new SpecificationReader("https://base.example/").read(List.of(SourceFile.of(path, text)));
    }

    private static String facts(String path, String text) {
        return read(path, text)
                .orThrow()
                .facts()
                .map(fact -> fact.place().toString() + " " + fact.subject().text() + " "
                        + fact.predicate().text() + " " + fact.object().text())
                .map(fact -> fact.replace("https://example.org/", ":")
                        .replace("https://base.example/", "/")
                        .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "a"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Finding red(String path, String text) {
        return read(path, text).findings().stream()
                .filter(Finding::isRed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing red in " + text));
    }

    private static String broken(String path, String text) {
        Finding finding = red(path, text);
        return finding.places().getFirst() + " " + finding.id();
    }

    @Test
    void linesOfTriplesAreReadWithTheirPlaces() {
        String text = "# one\n<https://example.org/a> <https://example.org/p> \"x\" .\n";
        assertEquals("a.nt:2:1 :a :p x", facts("a.nt", text));
        assertEquals("a.nq:2:1 :a :p x", facts("a.nq", text));
        assertEquals("a.nt:2:25 n-triples-syntax", broken("a.nt", "\n<https://example.org/a> \"p\" <urn:x:o> .\n"));
    }

    @Test
    void namedGraphsAreReadAsOneAndSaid() {
        String quads =
                "<https://example.org/a> <https://example.org/p> <https://example.org/b> <https://example.org/g> .\n";
        assertEquals("a.nq:1:1 :a :p :b", facts("a.nq", quads));
        assertEquals("graphs-merged", read("a.nq", quads).findings().getFirst().id());
        String trig = "@prefix : <https://example.org/> .\n:g { :a :p :b , [ :q 1 ] }\n{ :c :p :d }\n";
        assertEquals(
                "a.trig:2:12 :a :p :b\na.trig:2:17 :a :p _:c14n0\na.trig:2:22 _:c14n0 :q 1\na.trig:3:9 :c :p :d",
                facts("a.trig", trig));
        assertEquals("a.trig:1:1 trig-syntax", broken("a.trig", "GRAPH { <a> <b> <c> }"));
    }

    @Test
    void xmlIsReadWithThePlaceOfTheElementEvenBehindEntities() {
        assertEquals("""
                a.rdf:10:7 _:c14n0 :size 3
                a.rdf:10:7 _:c14n0 a :Town
                a.rdf:9:5 :ann :lives _:c14n0
                a.rdf:8:3 :ann a :Person
                a.rdf:8:34 :ann :knows :a/very/long/way/bob
                a.rdf:8:70 :ann :age 41""".lines().sorted().collect(Collectors.joining("\n")), facts("a.rdf", XML));
    }

    @Test
    void xmlReadsNothingFromOutside() {
        String external = XML.replace("<!ENTITY ex \"https://example.org/\">", "<!ENTITY ex SYSTEM \"/etc/passwd\">");
        assertEquals("a.owl:3:3 rdf-xml-syntax", broken("a.owl", external));
        String parameter = XML.replace("<!ENTITY ex ", "<!ENTITY % p ");
        assertEquals("a.owl:3:3 rdf-xml-syntax", broken("a.owl", parameter));
    }

    @Test
    void xmlDoesNotGrowBeyondItsBounds() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [\n<!ENTITY a0 \"haha\">\n");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a%d \"%s\">%n".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        assertEquals("a.rdf:6:1 rdf-xml-syntax", broken("a.rdf", laughs + "]><r>&a19;</r>"));
        String quadratic =
                "<!DOCTYPE r [ <!ENTITY a \"" + "x".repeat(4000) + "\"> ]><r>" + "&a;".repeat(20_000) + "</r>";
        assertEquals("a.rdf rdf-xml-syntax", broken("a.rdf", quadratic));
        assertEquals("rdf-xml-syntax", red("a.rdf", "<a>".repeat(100_000)).id());
    }

    @Test
    void brokenXmlTellsItsLine() {
        assertEquals("rdf-xml-syntax", red("a.rdf", "<rdf:RDF").id());
        assertEquals(
                11,
                red("a.rdf", XML.replace("</ex:lives>", "</ex:lies>"))
                        .places()
                        .getFirst()
                        .line());
        assertEquals("rdf-xml-syntax", red("a.rdf", "").id());
        assertEquals(
                "rdf-xml-syntax",
                red("a.rdf", XML.replace("&ex;ann", "&nothing;ann")).id());
    }

    @Test
    void jsonIsReadWithThePlaceOfItsMember() {
        String json = """
                {
                  "@context": { "ex": "https://example.org/", "name": "ex:name", "id": "@id" },
                  "@graph": [
                    { "@id": "ex:ann", "name": "Ann",
                      "@type": "ex:Person",
                      "ex:knows": { "id": "ex:bob", "ex:age": 3 } },
                    { "@id": "carl", "ex:has": { "ex:size": true } }
                  ]
                }
                """;
        assertEquals("""
                a.jsonld _:c14n0 :size true
                a.jsonld:4:24 :ann :name Ann
                a.jsonld:5:7 :ann a :Person
                a.jsonld:6:37 :bob :age 3
                a.jsonld:6:7 :ann :knows :bob
                a.jsonld:7:22 /carl :has _:c14n0""", facts("a.jsonld", json));
    }

    @Test
    void jsonFetchesNoContext() {
        String json = "{\n \"@context\": \"https://schema.example/\",\n \"name\": \"Ann\" }";
        Finding finding = red("a.jsonld", json);
        assertEquals("json-ld-context", finding.id());
        assertEquals("a.jsonld:2:14", finding.places().getFirst().toString());
    }

    @Test
    void jsonFindsContextsInTheProject() {
        SourceFile context =
                SourceFile.of("c.jsonld", "{ \"@context\": { \"name\": \"https://schema.example/name\" } }");
        Documents documents = new Documents(Map.of("https://schema.example/", context));
        Specification read = new SpecificationReader("", documents)
                .read(
                        List.of(
                                SourceFile.of(
                                        "a.jsonld",
                                        "{ \"@context\": \"https://schema.example/\", \"@id\": \"https://example.org/a\", \"name\": \"Ann\" }")))
                .orThrow();
        assertEquals("Ann", read.facts().findFirst().orElseThrow().object().text());
    }

    @Test
    void brokenJsonTellsItsPlace() {
        assertEquals("a.jsonld:2:2 json-ld-syntax", broken("a.jsonld", "{ \"@id\": \"x\",\n }"));
        assertEquals("json-ld-syntax", red("a.jsonld", "[".repeat(100_000)).id());
        assertEquals("json-ld-syntax", red("a.jsonld", "{ \"@id\": 5 }").id());
    }
}
