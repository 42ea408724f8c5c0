package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.check.ReportText;
import dev.ggen.generator.check.ShapeCheck;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeReportTest {
    private static final String PREFIXES =
            "@prefix ex: <https://example.org/> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n";
    private static final String DATA =
            "ex:a a ex:Thing ; ex:from 3 ; ex:to 2 . ex:b a ex:Thing ; ex:from 1 ; ex:to 2 .";

    private static Specification read(String name, String turtle) {
        return new SpecificationReader("")
                .read(List.of(SourceFile.of(name, PREFIXES + turtle)))
                .orThrow();
    }

    private static String shape(String query) {
        return "ex:Order a sh:NodeShape ; sh:targetClass ex:Thing ; sh:sparql [ sh:message \"{$this} ends at {?value}\" ;"
                + " sh:prefixes ex: ; sh:select \"" + query + "\" ] ."
                + " ex: sh:declare [ sh:prefix \"ex\" ; sh:namespace \"https://example.org/\" ] .";
    }

    private static String report(String shapes) {
        return ReportText.of(List.of(new ShapeCheck(read("shapes.ttl", shapes)).report(read("data.ttl", DATA))));
    }

    @Test
    void aQueryOfAShapeIsAskedForEachNode() {
        String query = "SELECT $this ?value { $this ex:from ?from ; ex:to ?value FILTER (?value < ?from) }";
        assertEquals("""
                @prefix ex: <https://example.org/> .
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                [] a sh:ValidationReport ;
                    sh:conforms false ;
                    sh:result [
                        a sh:ValidationResult ;
                        sh:focusNode ex:a ;
                        sh:value "2"^^xsd:integer ;
                        sh:resultMessage "https://example.org/a ends at 2" ;
                        sh:resultSeverity sh:Violation ;
                        sh:sourceConstraintComponent sh:SPARQLConstraintComponent ;
                        sh:sourceConstraint _:shape-c14n0 ;
                        sh:sourceShape ex:Order
                    ] .
                """, report(shape(query)).replaceAll("shape-c14n\\d", "shape-c14n0"));
    }

    @Test
    void pathsAreWrittenAsPeopleWriteThem() {
        for (String path : List.of(
                "( ex:p ex:q ex:r ex:s )",
                "[ sh:alternativePath ( ex:p ex:q ex:r ) ]",
                "( ex:p [ sh:alternativePath ( ex:q ( ex:r ex:s ) ) ] [ sh:inversePath ex:t ] )",
                "[ sh:zeroOrMorePath ( ex:p ex:q ex:r ) ]",
                "[ sh:oneOrMorePath [ sh:zeroOrOnePath ex:p ] ]")) {
            String report = report("ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:property [ sh:path " + path
                    + " ; sh:minCount 9 ] .");
            assertTrue(report.contains("sh:resultPath " + path + " ;\n"), path + "\n" + report);
        }
    }

    @Test
    void whatHoldsConforms() {
        assertEquals(
                """
                @prefix sh: <http://www.w3.org/ns/shacl#> .

                [] a sh:ValidationReport ;
                    sh:conforms true .
                """,
                report(
                        "ex:S a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property [ sh:path ex:to ; sh:minCount 1 ] ."));
    }

    @Test
    void aQueryCantLeaveTheSpecification() {
        for (String query : List.of(
                "SELECT $this { SERVICE <https://example.org/> { $this ?p ?o } }",
                "SELECT $this { $this ex:to ?o MINUS { $this ex:from ?o } }",
                "SELECT $this { { SELECT ?o { ?s ex:to ?o } } }",
                "SELECT ?o { ?o ex:to $this BIND (1 AS ?this) }",
                "ASK { $this ex:to 1 }",
                "SELECT $this { $this no:prefix 1 }")) {
            assertThrows(FindingsException.class, () -> report(shape(query)), query);
        }
        String target = "ex:S a sh:NodeShape ; sh:target [ sh:select \"SELECT ?this { ?this ?p ?o }\" ] .";
        assertThrows(FindingsException.class, () -> report(target));
    }
}
