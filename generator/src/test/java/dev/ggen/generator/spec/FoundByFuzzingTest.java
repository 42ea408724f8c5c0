package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.Finding;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What broken sources at random have found: the libraries below fail where they should refuse, or say nothing. */
class FoundByFuzzingTest {
    private static String toldOf(String name, String text) {
        Finding finding = new SpecificationReader("")
                .read(List.of(SourceFile.of(name, text))).findings().stream()
                        .max(Comparator.comparing(Finding::severity))
                        .orElseThrow();
        return finding.severity().word() + " " + finding.id() + " "
                + finding.places().getFirst();
    }

    @Test
    void aPortOfMoreDigitsThanANumberHas() {
        String iri = "<http://e.org:" + "9".repeat(30) + "/>";
        assertEquals("red iri-malformed a.nt:1:1", toldOf("a.nt", iri + " <http://e.org/p> \"x\" ."));
        assertEquals("red iri-malformed a.ttl:1:1", toldOf("a.ttl", "@base " + iri + " ."));
    }

    @Test
    void aLanguageThatIsNone() {
        assertEquals("red language-malformed a.rdf:3:33", toldOf("a.rdf", """
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://e.org/">
                <r:Description r:about="http://e.org/a">
                <x:p xml:lang="e.n">colour</x:p></r:Description>
                </r:RDF>"""));
    }

    @Test
    void jsonThatGoesOnBehindItsEnd() {
        assertEquals(
                "red json-ld-syntax a.jsonld",
                toldOf("a.jsonld", "{ \"@context\": {}, \"@graph\": \"ex:a\" }, { \"@id\": \"_:n\" } ] }"));
    }
}
