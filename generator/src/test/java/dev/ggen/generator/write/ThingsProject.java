package dev.ggen.generator.write;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Lays out a project with a rule for every thing, whose template inherits, includes and calls a macro; a rule for all things; and
 * rules in templates that ask the specification themselves, or make nothing for some rows.
 */
final class ThingsProject {
    static final String THINGS = """
            @prefix x: <http://example.org/> .
            x:a x:name "Ada" ; x:note "first" ; x:count 1 .
            x:b x:name "Bob" ; x:note "second" ; x:kind "shown" .
            x:c x:name "Cid" ; x:note "third" ; x:count 3 .
            """;

    /** Three for the things, one list, three that may be blank, two that ask. */
    static final int TEXTS = 9;

    private ThingsProject() {}

    static SmallProject in(Path folder) throws IOException {
        return SmallProject.in(folder)
                .edit("ggen.toml", """
                [project]
                name = "things"
                [ontology]
                source = "things.ttl"
                [ontology.prefixes]
                x = "http://example.org/"
                [templates]
                dir = "rules"
                [generation]
                output_dir = "out"
                [[generation.rules]]
                name = "each"
                query = { file = "each.rq" }
                template = { file = "templates/each.tera" }
                output_file = "{{ name }}.txt"
                mode = "Overwrite"
                [[generation.rules]]
                name = "list"
                query = { inline = "SELECT ?name { ?t x:name ?name } ORDER BY ?name" }
                template = { file = "templates/list.tera" }
                output_file = "list.txt"
                mode = "Overwrite"
                """)
                .edit("things.ttl", THINGS)
                .edit("each.rq", "SELECT ?name ?note { ?t x:name ?name ; x:note ?note } ORDER BY ?name")
                .edit("templates/each.tera", """
                {% extends "base.tera" %}{% import "macros.tera" as say %}
                {% block body %}{{ say::line(text=note) }}{% include "foot.tera" %}{% endblock body %}
                """)
                .edit("templates/base.tera", "{{ name }}:\n{% block body %}{% endblock body %}\n")
                .edit("templates/macros.tera", "{% macro line(text) %}- {{ text }}\n{% endmacro line %}")
                .edit("templates/foot.tera", "of {{ name }}\n")
                .edit("templates/list.tera", "{% for row in results %}{{ row.name }}\n{% endfor %}")
                .edit("rules/blank.tmpl", """
                ---
                to: "out/kinds/{{ name }}.txt"
                sparql: "SELECT ?name ?kind { ?t x:name ?name OPTIONAL { ?t x:kind ?kind } } ORDER BY ?name"
                skip_empty: true
                ---
                {% if kind is defined %}{{ kind }}{% endif %}
                """)
                .edit("rules/counts.tmpl", """
                ---
                to: out/counts.txt
                ---
                {% for row in sparql(query="SELECT ?count { ?t x:count ?count }") %}{{ row.count }}
                {% endfor %}
                """)
                .edit("rules/notes.tmpl", """
                ---
                to: out/first.txt
                ---
                {% set column = "note" %}{% set ask = "SELECT ?v { x:a x:" ~ column ~ " ?v }" %}
                {% for row in sparql(query=ask) %}{{ row.v }}{% endfor %}
                """);
    }
}
