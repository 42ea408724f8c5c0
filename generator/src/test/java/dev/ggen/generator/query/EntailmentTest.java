package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line after the tables of OWL 2 Profiles, section 4.3, and of RDF 1.1 Semantics, section 9.2.1. */
class EntailmentTest {
    private static final String PREFIX = """
            @prefix : <https://example.org/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """;

    private static Specification specification(String turtle) {
        return new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", PREFIX + turtle)))
                .orThrow();
    }

    private static List<Fact> derived(Entailment entailment, String turtle) {
        return entailment.of(specification(turtle));
    }

    private static Stream<String> shown(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.place().says() + ": " + fact.subject().text() + " "
                        + fact.predicate().text() + " " + fact.object().text())
                .map(fact -> fact.replace("https://example.org/", ":")
                        .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "a")
                        .replace("http://www.w3.org/2000/01/rdf-schema#", "rdfs:")
                        .replace("http://www.w3.org/2002/07/owl#", "owl:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rdfs2  | :p rdfs:domain :C . :x :p :y .                     | :x a :C",
                "rdfs3  | :p rdfs:range :C . :x :p :y .                      | :y a :C",
                "rdfs5  | :p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r . | :p rdfs:subPropertyOf :r",
                "rdfs7  | :p rdfs:subPropertyOf :q . :x :p 1 .               | :x :q 1",
                "rdfs9  | :C rdfs:subClassOf :D . :x a :C .                  | :x a :D",
                "rdfs11 | :C rdfs:subClassOf :D . :D rdfs:subClassOf :E .    | :C rdfs:subClassOf :E"
            })
    void rdfSchemaLetsFollow(String rule, String turtle, String fact) {
        assertEquals(
                List.of("rule " + rule + ": " + fact),
                shown(derived(Entailment.RDFS, turtle)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq-sym   | :x owl:sameAs :y .                                              | :y owl:sameAs :x",
                "eq-trans | :x owl:sameAs :y . :y owl:sameAs :z .                           | :x owl:sameAs :z",
                "eq-rep-s | :x owl:sameAs :y . :x :p 1 .                                    | :y :p 1",
                "eq-rep-o | :x owl:sameAs :y . :s :p :x .                                   | :s :p :y",
                "eq-rep-p | :p owl:sameAs :q . :s :p 1 .                                    | :s :q 1",
                "prp-dom  | :p rdfs:domain :C . :x :p 1 .                                   | :x a :C",
                "prp-rng  | :p rdfs:range :C . :x :p :y .                                   | :y a :C",
                "prp-fp   | :p a owl:FunctionalProperty . :x :p :y , :z .                   | :y owl:sameAs :z",
                "prp-ifp  | :p a owl:InverseFunctionalProperty . :x :p 1 . :y :p 1 .        | :x owl:sameAs :y",
                "prp-symp | :p a owl:SymmetricProperty . :x :p :y .                         | :y :p :x",
                "prp-trp  | :p a owl:TransitiveProperty . :x :p :y . :y :p :z .             | :x :p :z",
                "prp-spo1 | :p rdfs:subPropertyOf :q . :x :p 1 .                            | :x :q 1",
                "prp-spo2 | :p owl:propertyChainAxiom (:q :r) . :x :q :y . :y :r :z .       | :x :p :z",
                "prp-spo2 | :p owl:propertyChainAxiom (:q :r :s) . :x :q :y . :y :r :z . :z :s 5 . | :x :p 5",
                "prp-eqp1 | :p owl:equivalentProperty :q . :x :p 1 .                        | :x :q 1",
                "prp-eqp2 | :p owl:equivalentProperty :q . :x :q 1 .                        | :x :p 1",
                "prp-inv1 | :p owl:inverseOf :q . :x :p :y .                                | :y :q :x",
                "prp-inv2 | :p owl:inverseOf :q . :x :q :y .                                | :y :p :x",
                "prp-key  | :C owl:hasKey (:p) . :x a :C ; :p 1 . :y a :C ; :p 1 .          | :x owl:sameAs :y",
                "prp-key  | :C owl:hasKey (:p :q) . :x a :C ; :p 1 ; :q 2 . :y a :C ; :p 1 ; :q 2 . | :x owl:sameAs :y",
                "cls-int1 | :C owl:intersectionOf (:D :E) . :x a :D , :E .                  | :x a :C",
                "cls-int2 | :C owl:intersectionOf (:D :E) . :x a :C .                       | :x a :E",
                "cls-uni  | :C owl:unionOf (:D :E) . :x a :E .                              | :x a :C",
                "cls-svf1 | :C owl:someValuesFrom :D ; owl:onProperty :p . :x :p :y . :y a :D . | :x a :C",
                "cls-svf2 | :C owl:someValuesFrom owl:Thing ; owl:onProperty :p . :x :p 1 . | :x a :C",
                "cls-avf  | :C owl:allValuesFrom :D ; owl:onProperty :p . :x a :C ; :p :y . | :y a :D",
                "cls-hv1  | :C owl:hasValue 1 ; owl:onProperty :p . :x a :C .               | :x :p 1",
                "cls-hv2  | :C owl:hasValue 1 ; owl:onProperty :p . :x :p 1 .               | :x a :C",
                "cls-maxc2 | :C owl:maxCardinality 1 ; owl:onProperty :p . :x a :C ; :p :y , :z . | :y owl:sameAs :z",
                "cls-maxqc3 | :C owl:maxQualifiedCardinality 1 ; owl:onProperty :p ; owl:onClass :D . :x a :C ; :p :y , :z . :y a :D . :z a :D . | :y owl:sameAs :z",
                "cls-maxqc4 | :C owl:maxQualifiedCardinality 1 ; owl:onProperty :p ; owl:onClass owl:Thing . :x a :C ; :p :y , :z . | :y owl:sameAs :z",
                "cls-oo   | :C owl:oneOf (:x :y) .                                          | :y a :C",
                "cax-sco  | :C rdfs:subClassOf :D . :x a :C .                               | :x a :D",
                "cax-eqc1 | :C owl:equivalentClass :D . :x a :C .                           | :x a :D",
                "cax-eqc2 | :C owl:equivalentClass :D . :x a :D .                           | :x a :C",
                "scm-cls  | :C a owl:Class .                                                | :C rdfs:subClassOf owl:Thing",
                "scm-sco  | :C rdfs:subClassOf :D . :D rdfs:subClassOf :E .                 | :C rdfs:subClassOf :E",
                "scm-eqc1 | :C owl:equivalentClass :D .                                     | :D rdfs:subClassOf :C",
                "scm-eqc2 | :C rdfs:subClassOf :D . :D rdfs:subClassOf :C .                 | :C owl:equivalentClass :D",
                "scm-op   | :p a owl:ObjectProperty .                                       | :p rdfs:subPropertyOf :p",
                "scm-dp   | :p a owl:DatatypeProperty .                                     | :p owl:equivalentProperty :p",
                "scm-spo  | :p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r .           | :p rdfs:subPropertyOf :r",
                "scm-eqp1 | :p owl:equivalentProperty :q .                                  | :q rdfs:subPropertyOf :p",
                "scm-eqp2 | :p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p .           | :p owl:equivalentProperty :q",
                "scm-dom1 | :p rdfs:domain :C . :C rdfs:subClassOf :D .                     | :p rdfs:domain :D",
                "scm-dom2 | :q rdfs:domain :C . :p rdfs:subPropertyOf :q .                  | :p rdfs:domain :C",
                "scm-rng1 | :p rdfs:range :C . :C rdfs:subClassOf :D .                      | :p rdfs:range :D",
                "scm-rng2 | :q rdfs:range :C . :p rdfs:subPropertyOf :q .                   | :p rdfs:range :C",
                "scm-hv   | :C owl:hasValue 1 ; owl:onProperty :p . :D owl:hasValue 1 ; owl:onProperty :q . :p rdfs:subPropertyOf :q . | :C rdfs:subClassOf :D",
                "scm-svf1 | :C owl:someValuesFrom :Y ; owl:onProperty :p . :D owl:someValuesFrom :Z ; owl:onProperty :p . :Y rdfs:subClassOf :Z . | :C rdfs:subClassOf :D",
                "scm-svf2 | :C owl:someValuesFrom :Y ; owl:onProperty :p . :D owl:someValuesFrom :Y ; owl:onProperty :q . :p rdfs:subPropertyOf :q . | :C rdfs:subClassOf :D",
                "scm-avf1 | :C owl:allValuesFrom :Y ; owl:onProperty :p . :D owl:allValuesFrom :Z ; owl:onProperty :p . :Y rdfs:subClassOf :Z . | :C rdfs:subClassOf :D",
                "scm-avf2 | :C owl:allValuesFrom :Y ; owl:onProperty :p . :D owl:allValuesFrom :Y ; owl:onProperty :q . :p rdfs:subPropertyOf :q . | :D rdfs:subClassOf :C",
                "scm-int  | :C owl:intersectionOf (:D :E) .                                 | :C rdfs:subClassOf :E",
                "scm-uni  | :C owl:unionOf (:D :E) .                                        | :E rdfs:subClassOf :C"
            })
    void owlRlLetsFollow(String rule, String turtle, String fact) {
        List<String> found = shown(derived(Entailment.OWL_RL, turtle))
                .filter(one -> one.endsWith(": " + fact))
                .toList();
        assertEquals(List.of("rule " + rule + ": " + fact), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq-diff1 | :x owl:sameAs :y ; owl:differentFrom :y .",
                "eq-diff2 | [] a owl:AllDifferent ; owl:members (:x :y) . :x owl:sameAs :y .",
                "eq-diff3 | [] a owl:AllDifferent ; owl:distinctMembers (:x :y) . :x owl:sameAs :y .",
                "prp-irp  | :p a owl:IrreflexiveProperty . :x :p :x .",
                "prp-asyp | :p a owl:AsymmetricProperty . :x :p :y . :y :p :x .",
                "prp-pdw  | :p owl:propertyDisjointWith :q . :x :p 1 ; :q 1 .",
                "prp-adp  | [] a owl:AllDisjointProperties ; owl:members (:p :q) . :x :p 1 ; :q 1 .",
                "prp-npa1 | [] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetIndividual :y . :x :p :y .",
                "prp-npa2 | [] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue 1 . :x :p 1 .",
                "cls-nothing2 | :x a owl:Nothing .",
                "cls-com  | :C owl:complementOf :D . :x a :C , :D .",
                "cls-maxc1 | :C owl:maxCardinality 0 ; owl:onProperty :p . :x a :C ; :p 1 .",
                "cls-maxqc1 | :C owl:maxQualifiedCardinality 0 ; owl:onProperty :p ; owl:onClass :D . :x a :C ; :p :y . :y a :D .",
                "cls-maxqc2 | :C owl:maxQualifiedCardinality 0 ; owl:onProperty :p ; owl:onClass owl:Thing . :x a :C ; :p :y .",
                "cax-dw   | :C owl:disjointWith :D . :x a :C , :D .",
                "cax-adc  | [] a owl:AllDisjointClasses ; owl:members (:C :D) . :x a :C , :D ."
            })
    void contradictionsAreRed(String rule, String turtle) {
        FindingsException thrown = assertThrows(FindingsException.class, () -> derived(Entailment.OWL_RL, turtle));
        assertEquals("entailment-contradiction", thrown.findings().getFirst().id());
        assertTrue(
                thrown.findings().stream().anyMatch(finding -> finding.message().contains(" by " + rule + ":")),
                thrown.findings().toString());
    }

    @Test
    void whatTheRulesKeepToThemselvesIsNotHandedOn() {
        assertTrue(
                shown(derived(Entailment.OWL_RL, ":C owl:unionOf (:D :E) .")).noneMatch(fact -> fact.contains("urn:")));
    }

    @Test
    void theOrderOfFactsChangesNothing() {
        String one = ":C rdfs:subClassOf :D . :x a :C . :D rdfs:subClassOf :E . :p rdfs:domain :C . :y :p 1 .";
        String other = ":y :p 1 . :p rdfs:domain :C . :D rdfs:subClassOf :E . :x a :C . :C rdfs:subClassOf :D .";
        assertEquals(
                shown(derived(Entailment.RDFS, one))
                        .map(fact -> fact.replaceAll("^.*?: ", ""))
                        .toList(),
                shown(derived(Entailment.RDFS, other))
                        .map(fact -> fact.replaceAll("^.*?: ", ""))
                        .toList());
    }
}
