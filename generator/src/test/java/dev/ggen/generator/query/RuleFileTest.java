package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in Notation 3 are queries, or refused with their place. */
class RuleFileTest {
    private static final String HEAD = """
            @prefix ex: <https://example.org/> .
            @prefix log: <http://www.w3.org/2000/10/swap/log#> .
            @prefix math: <http://www.w3.org/2000/10/swap/math#> .
            @prefix string: <http://www.w3.org/2000/10/swap/string#> .
            """;
    private static final String PROLOGUE = "PREFIX ex: <https://example.org/> "
            + "PREFIX log: <http://www.w3.org/2000/10/swap/log#> "
            + "PREFIX math: <http://www.w3.org/2000/10/swap/math#> "
            + "PREFIX string: <http://www.w3.org/2000/10/swap/string#> ";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private static List<HornRule> rules(String text) {
        return RuleFile.read(SourceFile.of("law.n3", HEAD + text));
    }

    private static String query(String rule) {
        String query = rules(rule).getFirst().query();
        Query.parse(new QuerySource("law.n3", 1, query), java.util.Map.of());
        return query.substring(PROLOGUE.length());
    }

    @Test
    void whatFollowsIsAConstruct() {
        assertEquals(
                "CONSTRUCT { ?b ex:standing \"bound\" . } WHERE { ?b " + TYPE + " ex:Breed . ?b ex:citation ?c . }",
                query("{ ?b a ex:Breed . ?b ex:citation ?c . } => { ?b ex:standing \"bound\" . } ."));
    }

    @Test
    void semicolonsCommasAndBracketsAreWrittenOut() {
        assertEquals(
                "CONSTRUCT { ?a ex:knows ?c . ?a ex:knows ?d . } WHERE { ?a ex:has ?c . ?a ex:has ?d ."
                        + " _:bracket0 ex:of ?a . ?a ex:in _:bracket0 . }",
                query("{ ?a ex:has ?c , ?d ; ex:in [ ex:of ?a ; ] } => { ?a ex:knows ?c , ?d . } ."));
    }

    @Test
    void theArrowMayPointBackAndHaveAName() {
        String wanted = "CONSTRUCT { ?a ex:q ?b . } WHERE { ?a ex:p ?b . }";
        assertEquals(wanted, query("{ ?a ex:q ?b } <= { ?a ex:p ?b } ."));
        assertEquals(wanted, query("{ ?a ex:p ?b } log:implies { ?a ex:q ?b } ."));
    }

    @Test
    void whatMustNotBeIsAQuestionWhoseAnswerIsYesWhileItIsNot() {
        HornRule rule = rules("\n{ ?a ex:p ?a } => false .").getFirst();
        assertEquals(HornRule.Kind.FORBIDS, rule.kind());
        assertEquals(6, rule.line());
        assertEquals(PROLOGUE + "ASK { FILTER NOT EXISTS { ?a ex:p ?a . } }", rule.query());
    }

    @Test
    void comparisonsComeLast() {
        assertEquals(
                "CONSTRUCT { ?a ex:big true . } WHERE { ?a ex:n ?n . ?a ex:m ?m . FILTER(?n > ?m) FILTER(!sameTerm(?n, 5)) }",
                query(
                        "{ ?a ex:n ?n . ?n math:greaterThan ?m . ?n log:notEqualTo 5 . ?a ex:m ?m } => { ?a ex:big true } ."));
    }

    @Test
    void arithmeticWaitsForItsArgumentsAndIsComparedWithWhatIsKnown() {
        assertEquals(
                "CONSTRUCT { ?a ex:sum ?t . } WHERE { ?a ex:n ?n . ?a ex:m ?m . BIND((?n + ?m) AS ?s) BIND((?s * 2) AS ?t)"
                        + " FILTER((?n - ?m) = ?m) }",
                query(
                        "{ (?s 2) math:product ?t . (?n ?m) math:sum ?s . ?a ex:n ?n ; ex:m ?m . (?n ?m) math:difference ?m }"
                                + " => { ?a ex:sum ?t } ."));
    }

    @Test
    void literalsOfEveryKindStayAsTheyAre() {
        assertEquals(
                "CONSTRUCT { ?a ex:q '''it's \"so\"''' . } WHERE { ?a ex:p \"a . } # \\\"\"@en-GB . ?a ex:p -1.5e3 ."
                        + " ?a ex:p \"5\"^^<http://www.w3.org/2001/XMLSchema#byte> . FILTER(CONTAINS(STR(?a), STR(\"100%s\"))) }",
                query("{ ?a ex:p \"a . } # \\\"\"@en-GB , -1.5e3 , \"5\"^^<http://www.w3.org/2001/XMLSchema#byte> ."
                        + " ?a string:contains \"100%s\" } # said\n => { ?a ex:q '''it's \"so\"''' } ."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ex:a ex:b ex:c .                                     | rule-syntax `ex:a` is no rule. 5:1
            { ?a ex:p ?b } => { ?a ex:q ?c } .                   | rule-unsupported `?c` isn't known from the rule's condition. 5:29
            { ?a ex:p ?b } => { ?a ex:q [] } .                   | rule-unsupported `_:bracket0` isn't known from the rule's condition. 5:29
            { ?a ex:p ?b } => { ?a no:q ?b } .                   | rule-syntax The prefix of `no:q` isn't declared. 5:24
            { ?a ex:p { ?c ex:q ?d } } => { ?a ex:q ?a } .       | rule-syntax `{` can't be followed here. 5:11
            { ?a ex:p (1 2) } => { ?a ex:q ?a } .                | rule-unsupported `ex:p` can't be said of a list. 5:6
            { ?a ex:p ?b . ?b math:cos ?c } => { ?a ex:q ?c } .  | rule-unsupported `math:cos` can't be followed. 5:19
            { ?a math:lessThan 5 } => { ?a ex:q ?a } .           | rule-unsupported `math:lessThan` has an argument that nothing gives a value. 5:6
            { (?a ?b) math:sum ?c } => { ?c ex:q ?c } .          | rule-unsupported `math:sum` has an argument that nothing gives a value. 5:11
            { ?a ex:p ?b } => { ?a ex:q ?b }                     | rule-syntax The file ends within a rule. 5:33
            { ?a ex:p!ex:q ?b } => { ?a ex:q ?b } .              | rule-syntax `!` can't be followed here. 5:10
            { ?a <p> ?b } => { ?a ex:q ?b } .                    | rule-syntax <p> is relative. 5:6
            { ?a ex:p "open } => { ?a ex:q ?a } .                | rule-syntax `"` can't stand here. 5:11
            @forAll ex:x .                                       | rule-syntax `@forAll` is no rule. 5:1
            """)
    void whatGoesBeyondIsRefusedWithItsPlace(String rule, String refusal) {
        Finding finding = assertThrows(FindingsException.class, () -> rules(rule))
                .findings()
                .getFirst();
        Place place = finding.places().getFirst();
        assertEquals(refusal, finding.id() + " " + finding.message() + " " + place.line() + ":" + place.column());
    }
}
