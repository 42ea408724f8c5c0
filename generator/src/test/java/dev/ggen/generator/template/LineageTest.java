package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ggen.receipt.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Value.Obj ADA = Value.Obj.EMPTY.with("name", Value.of("Ada"));
    private static final Value.Obj BO = Value.Obj.EMPTY.with("name", Value.of("Bo"));
    private static final Value.Obj CONTEXT = Value.Obj.EMPTY
            .with("results", Value.of(List.of(ADA, BO)))
            .with("title", Value.of("<Names>"))
            .with("prices", Value.Obj.EMPTY.with("tea", Value.of(2)));

    private static Lineage.Traced trace(String main, String... others) {
        Map<String, String> sources = new HashMap<>(Map.of("t", main));
        for (int i = 0; i < others.length; i += 2) {
            sources.put(others[i], others[i + 1]);
        }
        Templates templates = Templates.compile(sources, Limits.STANDARD);
        Lineage.Traced traced = templates.trace("t", CONTEXT);
        assertEquals(templates.render("t", CONTEXT), traced.text(), "tracing changes nothing");
        assertEquals(
                traced.text(),
                traced.lineage().pieces().map(Lineage.Piece::text).collect(Collectors.joining()),
                "every character has an origin");
        return traced;
    }

    /** Each piece as {@code text < place, calls, rounds, reads}. */
    private static String shown(Lineage.Traced traced) {
        return traced.lineage().pieces().map(LineageTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Lineage.Piece piece) {
        Lineage.Origin origin = piece.origin();
        StringBuilder shown = new StringBuilder();
        shown.append(piece.line()).append(':').append(piece.column()).append(" [");
        shown.append(piece.text().replace("\n", "$")).append("] ").append(origin.place());
        for (Place call : origin.calls()) {
            shown.append(" < ").append(call);
        }
        for (Lineage.Round round : origin.rounds()) {
            shown.append(" #").append(round.number()).append(" of ").append(round.over());
        }
        return shown + (origin.reads().isEmpty() ? "" : " " + origin.reads());
    }

    @Test
    void textAndExpressionsHaveTheirPlaceAndRow() {
        assertEquals("""
                1:1 [List$] t:1:1
                2:1 [- ] t:2:28 #1 of results
                2:3 [ADA] t:2:30 #1 of results [row.name]
                2:6 [$] t:2:52 #1 of results
                3:1 [- ] t:2:28 #2 of results
                3:3 [BO] t:2:30 #2 of results [row.name]
                3:5 [$] t:2:52 #2 of results
                4:1 [end] t:3:13\
                """, shown(trace("List\n{% for row in results -%}  - {{ row.name | upper }}\n{% endfor %}end")));
    }

    @Test
    void theRowOfARoundIsTheVeryObjectOfTheContext() {
        Lineage.Traced traced = trace("{% for row in results | reverse %}{{ row.name }}{% endfor %}");
        Lineage.Round round =
                traced.lineage().line(1).getFirst().origin().rounds().getFirst();
        assertSame(BO, round.value());
        assertEquals("row", round.variable());
        assertEquals("results | reverse", round.over());
        assertEquals(1, round.number());
        assertEquals(Optional.empty(), round.key());
    }

    @Test
    void aLoopOverAnObjectTellsItsKey() {
        Lineage.Traced traced = trace("{% for good, price in prices %}{{ price }}{% endfor %}");
        Lineage.Round round =
                traced.lineage().line(1).getFirst().origin().rounds().getFirst();
        assertEquals(Optional.of("tea"), round.key());
        assertEquals(Value.of(2), round.value());
    }

    @Test
    void includesAndMacrosTellWhereTheyWereCalled() {
        assertEquals(
                """
                1:1 [<] part:1:22 < t:1:25 #1 of results
                1:2 [Ada] m:1:20 < part:1:26 < t:1:25 #1 of results [n]
                1:5 [>] part:1:48 < t:1:25 #1 of results
                1:6 [<] part:1:22 < t:1:25 #2 of results
                1:7 [Bo] m:1:20 < part:1:26 < t:1:25 #2 of results [n]
                1:9 [>] part:1:48 < t:1:25 #2 of results\
                """,
                shown(trace(
                        "{% for row in results %}{% include 'part' %}{% endfor %}",
                        "part",
                        "{% import 'm' as m %}<{{ m::name(n=row.name) }}>",
                        "m",
                        "{% macro name(n) %}{{ n }}{% endmacro %}")));
    }

    @Test
    void blocksAreInTheTemplateThatDefinesThem() {
        assertEquals(
                """
                1:1 [(] base:1:1
                1:2 [young ] t:1:34 < base:1:2
                1:8 [old] base:1:15 < t:1:40 < base:1:2
                1:11 [)] base:1:32\
                """,
                shown(trace(
                        "{% extends 'base' %}{% block a %}young {{ super() }}{% endblock %}",
                        "base", "({% block a %}old{% endblock %})")));
    }

    @Test
    void whatABodyRenderedKeepsItsOriginsWhereItIsPrinted() {
        assertEquals("""
                1:1 [[] t:1:39
                1:2 [  ] t:1:12
                1:4 [<Names>] t:1:14 [title]
                1:11 [  ] t:1:25
                1:13 []] t:1:47\
                """, shown(trace("{% set a %}  {{ title }}  {% endset %}[{{ a }}]")));
    }

    @Test
    void trimmedTextKeepsItsOrigins() {
        assertEquals(
                "1:1 [<Names>] t:1:14 [title]", shown(trace("{% set a %}  {{ title }}  {% endset %}{{ a | trim }}")));
    }

    @Test
    void textChangedWithinItsLinesKeepsTheOriginsOfTheirBeginnings() {
        assertEquals(
                """
                1:1 [    a$] t:1:16 < t:2:30
                2:1 [    <Names>!] t:2:1 < t:2:30 [title]\
                """, shown(trace("{% macro m() %}a\n{{ title }}!{% endmacro %}{{ self::m() | indent(first=true) }}")));
    }

    @Test
    void textInOtherLettersKeepsItsOrigins() {
        assertEquals("""
                1:1 [A ] t:1:19
                1:3 [<NAMES>] t:1:21 [title]\
                """, shown(trace("{% filter upper %}a {{ title }}{% endfilter %}")));
    }

    @Test
    void textWhoseLinesAreChangedComesFromTheTagThatPrintsIt() {
        assertEquals(
                "1:1 [a b] t:2:14 [a]",
                shown(trace("{% set a %}a\nb{% endset %}{{ a | replace(from='\n', to=' ') }}")));
    }

    @Test
    void escapedTextKeepsItsOrigins() {
        Templates templates = Templates.compile(
                Map.of("t.html", "{% set a %}<b>{{ title }}</b>{% endset %}{{ a }}{{ a | safe }}"), Limits.STANDARD);
        Lineage lineage = templates.trace("t.html", CONTEXT).lineage();
        assertEquals("t.html:1:12", lineage.line(1).getFirst().origin().place().toString());
        assertEquals(4, lineage.line(1).size());
    }

    @Test
    void beyondTheTextThereIsNothing() {
        Lineage lineage = trace("a\n").lineage();
        assertEquals(2, lineage.lines());
        assertEquals(List.of(), lineage.line(0));
        assertEquals(List.of(), lineage.line(2));
        assertEquals(List.of(), lineage.line(3));
        assertEquals(1, trace("").lineage().lines());
    }
}
