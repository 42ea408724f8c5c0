package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final HostFunction ASK = new HostFunction(List.of("query", "of?"), arguments -> Value.of("answer"));

    private static Reach reach(String main, String... others) {
        Map<String, String> sources = new HashMap<>(Map.of("t", main));
        for (int i = 0; i < others.length; i += 2) {
            sources.put(others[i], others[i + 1]);
        }
        return Templates.compile(sources, Settings.STANDARD.with(Map.of("sparql", ASK)))
                .reach("t");
    }

    private static Set<String> names(Reach reach) {
        return ((Reach.ContextVariables.Named) reach.variables()).names();
    }

    @Test
    void aTemplateReachesWhatItIncludesExtendsAndImportsThroughOthersToo() {
        Reach reach = reach(
                "{% extends 'base' %}{% import 'macros' as m %}{% block a %}{% include 'part' %}{% endblock %}",
                "base",
                "{% import 'more' as n %}{% block a %}{% endblock %}",
                "macros",
                "{% macro x() %}{% include 'deep' %}{% endmacro %}{% macro y() %}{% include 'unused' %}{% endmacro %}",
                "part",
                "{% import 'macros' as m %}{{ m::x() }}",
                "deep",
                "-",
                "unused",
                "-",
                "more",
                "-",
                "stranger",
                "-");
        assertEquals(Set.of("t", "base", "macros", "more", "part", "deep"), reach.templates());
        assertEquals(Set.of(), reach.absent());
    }

    @Test
    void templatesThatWouldBeIncludedIfTheyWereThereAreAbsent() {
        Reach reach = reach("{% include ['mine', 'part', 'never'] %}{% include 'gone' ignore missing %}", "part", "-");
        assertEquals(Set.of("t", "part"), reach.templates());
        assertEquals(Set.of("gone", "mine"), reach.absent());
    }

    @Test
    void whatTheTemplateBindsItselfIsNotReadFromTheContext() {
        assertEquals(Set.of("rows", "after", "early", "condition"), names(reach("""
                        {% for key, row in rows %}{{ row.a }}{{ key }}{{ loop.index }}{% set_global kept = row %}{% endfor %}
                        {{ early }}{% set early = after %}{{ early }}
                        {% if condition %}{% set maybe = 1 %}{{ maybe }}{% endif %}
                        {% set text %}{{ early }}{% endset %}{{ text }}
                        """)));
    }

    @Test
    void whatOnlyOneBranchBindsMayComeFromTheContext() {
        assertEquals(Set.of("a", "b"), names(reach("{% if a %}{% set b = 1 %}{% endif %}{{ b }}")));
        assertEquals(Set.of("b", "x"), names(reach("{% for a in x %}{% set b = 1 %}{% endfor %}{{ b }}")));
    }

    @Test
    void everyPlaceOfAnExpressionIsRead() {
        assertEquals(
                Set.of("a", "b", "c", "d", "e", "f", "g", "h"),
                names(reach("{{ a[b.c] | default(value=c) }}{% if d is divisibleby(e) %}{% endif %}"
                        + "{% filter replace(from=f, to='') %}{{ [g] }}{{ sparql(query=h) }}{% endfilter %}")));
    }

    @Test
    void anIncludedTemplateReadsWhatItsCallersDoNotBind() {
        assertEquals(
                Set.of("rows", "row", "title"),
                names(reach(
                        "{% for row in rows %}{% include 'line' %}{% endfor %}{% include 'line' %}",
                        "line", "{{ row }}{{ title }}")));
        assertEquals(
                Set.of("rows", "title"),
                names(reach("{% for row in rows %}{% include 'line' %}{% endfor %}", "line", "{{ row }}{{ title }}")));
    }

    @Test
    void aMacroSeesItsArgumentsAndTheContextAlone() {
        assertEquals(
                Set.of("rows", "row", "title"),
                names(reach("{% macro m(a) %}{{ a }}{{ row }}{{ title }}{% endmacro %}"
                        + "{% for row in rows %}{{ self::m(a=row) }}{% endfor %}")));
    }

    @Test
    void blocksReadWhatAnyOfTheirDefinitionsReads() {
        assertEquals(
                Set.of("young", "old"),
                names(reach(
                        "{% extends 'base' %}{{ ignored }}{% block a %}{{ young }}{% endblock %}",
                        "base", "{% block a %}{{ old }}{% endblock %}")));
    }

    @Test
    void callsOfTheHostTellTheirConstants() {
        Reach reach = reach("{% for r in sparql(query='ASK {}') %}{{ sparql(query=r.q, of=1) }}{% endfor %}");
        assertEquals(
                List.of(Value.of("ASK {}")), reach.constants("sparql", "query").toList());
        Reach.HostCall constant = reach.calls().getFirst();
        Reach.HostCall computed = reach.calls().getLast();
        assertTrue(constant.isConstant());
        assertEquals("t:1:13", constant.place().toString());
        assertFalse(computed.isConstant());
        assertEquals(Set.of("query"), computed.computed());
        assertEquals(Map.of("of", Value.of(1)), computed.constants());
        assertEquals(2, reach.calls().size());
    }

    @Test
    void aTemplateThatPrintsTheContextReadsAllOfIt() {
        Reach reach = reach("{{ __tera_context }}");
        assertEquals(new Reach.ContextVariables.All(), reach.variables());
        assertTrue(reach.reads("anything"));
        assertFalse(reach("{{ a }}").reads("anything"));
    }

    @Test
    void templatesThatIncludeEachOtherInEveryWayAreSoonLookedThrough() {
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder body = new StringBuilder("{{ v" + i + " }}{% set s" + i + " = 1 %}");
            for (int j = 0; j < 60; j++) {
                body.append("{% include 't").append(j).append("' %}");
            }
            sources.put("t" + i, body.toString());
        }
        Reach reach = Templates.compile(sources, Settings.STANDARD).reach("t0");
        assertEquals(60, reach.templates().size());
        assertEquals(60, names(reach).size());
    }

    @Test
    void aTemplateThatWasNotCompiledHasNoReach() {
        Templates templates = Templates.compile(Map.of("t", ""), Settings.STANDARD);
        assertThrows(IllegalArgumentException.class, () -> templates.reach("other"));
    }
}
