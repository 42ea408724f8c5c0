package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.template.Limits;
import dev.ggen.receipt.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in a manifest, a head, a pack or a lock, there are outputs or findings, and the same ones again. */
class HostileProjectsTest {
    private static final GenerationLimits TIGHT = new GenerationLimits(
            50,
            100_000,
            new Limits(10_000, 1_000, 16, 50_000),
            QueryLimits.DEFAULT.withMostRows(1_000).withLongest(Duration.ofSeconds(5)));

    private static final Map<String, String> WHOLE = Map.of(
            "ggen.toml",
            """
            [project]
            name = "p"
            authors = ["a", "b"]
            [ontology]
            source = "o.ttl"
            [ontology.prefixes]
            x = "http://example.org/"
            [templates]
            dir = "templates"
            aggregate_modules = true
            [packs]
            k = { path = "packs/k", extra_ontologies = ["o.ttl"] }
            [limits]
            rows = 10
            [slo]
            outputs = { yellow = 1, red = 20 }
            [[inference.rules]]
            name = "i"
            order = 1
            construct = "CONSTRUCT { ?s x:made true } WHERE { ?s x:name ?n }"
            [[validation.rules]]
            name = "v"
            ask = "ASK { ?s x:name ?n }"
            severity = "Warning"
            [[generation.rules]]
            name = "r"
            query = { inline = '''
            SELECT ?name { ?s x:name ?name } ORDER BY ?name''' }
            template = { inline = "{{ name }}" }
            output_file = "r-{{ name }}.txt"
            mode = "Merge"
            when = "ASK { ?s x:name 'a' }"
            skip_empty = true
            """,
            "o.ttl",
            """
            @prefix x: <http://example.org/> .
            x:a x:name "a" ; x:rank 1 .
            x:b x:name "b" ; x:rank 2 .
            """,
            "templates/a.tmpl",
            """
            ---
            to: "src/{{ name }}.rs"
            sparql:
              rows: |
                SELECT ?name { ?s x:name ?name } ORDER BY ?name
              more: "ASK { ?s x:rank 2 }"
            for_each: rows
            when: "ASK { ?s x:rank 1 }"
            inject: true
            after: { pattern: "^b{{ name }}.*$", matcher: regex, scope: line, occurrence: nth, index: 2, trim: true }
            skip_if: done
            freeze_policy: checksum
            backup: true
            ---
            {% if more %}{{ row.name }}{% endif %}
            """,
            "packs/k/pack.toml",
            """
            [pack]
            name = "k"
            version = "1"
            [pack.outputs]
            a = "b"
            """,
            "packs/k/ontology.ttl",
            "@prefix x: <http://example.org/> .\nx:k x:name \"k\" .\n",
            "packs/k/templates/k.tmpl",
            """
            ---
            to: k.txt
            rdf_inline: ["x:z x:name 'z' ."]
            prefixes: {x: http://example.org/}
            from: body
            ---
            unused
            """,
            "packs/k/templates/body",
            "{{ results | length }}",
            "packs/k/gates/g.rq",
            "# MESSAGE: no\nSELECT ?s { ?s <http://example.org/rank> 7 }");

    private static final List<String> PATHS = List.of(
            "ggen.toml", "templates/a.tmpl", "packs/k/pack.toml", "packs/k/templates/k.tmpl", "packs/k/gates/g.rq");

    private static final List<String> WORDS = List.of(
            "",
            "\n",
            "---\n",
            "\"",
            "'''",
            "[",
            "]",
            "{",
            "}",
            "{{",
            "}}",
            "{%",
            ":",
            "=",
            ",",
            " ",
            "\t",
            "\u0000",
            "\uD800",
            "é",
            "../",
            "/",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            ">\n",
            "- ",
            "? ",
            "# ",
            "true",
            "-1",
            "99999999999999999999",
            "1e9",
            "[[packs]]\n",
            "inject: true\n",
            "to: ''\n",
            "rows",
            "SELECT",
            "x:",
            "<",
            "(((((((((",
            "git = \"x\"",
            "]]",
            "~");

    private record Files(Map<String, String> texts) implements InputFiles {
        @Override
        public Optional<SourceFile> find(String path) {
            return Listing.of(path)
                    .map(listing -> SourceFile.of(path, names(listing)))
                    .or(() -> Optional.ofNullable(texts.get(path)).map(text -> SourceFile.of(path, text)));
        }

        private String names(Listing listing) {
            String start = listing.folder().isEmpty() ? "" : listing.folder() + "/";
            return texts.keySet().stream()
                    .filter(path -> path.startsWith(start) && path.endsWith(listing.ending()))
                    .map(path -> path.substring(start.length()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBrokenProjectGivesOutputsOrFindings(
            @ForAll @IntRange(max = 4) int file,
            @ForAll @IntRange(max = 2_000) int where,
            @ForAll @IntRange(max = 60) int cut,
            @ForAll @IntRange(max = 43) int word,
            @ForAll @IntRange(max = 43) int host) {
        TreeMap<String, String> texts = new TreeMap<>(WHOLE);
        texts.put(
                PATHS.get(file),
                changed(Objects.requireNonNull(texts.get(PATHS.get(file))), where, cut, WORDS.get(word)));
        String there = WORDS.get(host) + "ba\nba\n" + WORDS.get(word);
        String first = outcome(new Files(texts), there);
        assertFalse(first.isEmpty());
        assertEquals(first, outcome(new Files(texts), there));
    }

    @Example
    void theWholeProjectIsMade() {
        assertTrue(outcome(new Files(WHOLE), "ba\nba\n").startsWith("made {"), outcome(new Files(WHOLE), "ba\nba\n"));
    }

    private static String changed(String text, int where, int cut, String word) {
        int at = where % (text.length() + 1);
        return text.substring(0, at) + word + text.substring(Math.min(text.length(), at + cut));
    }

    /** Every output put on a file that holds the text, or the findings. */
    private static String outcome(InputFiles files, String there) {
        try {
            SortedMap<String, String> outcomes = new TreeMap<>();
            for (RenderedFile file : new Generation(TIGHT, 2).run(files).files()) {
                outcomes.put(file.path(), file.placed(There.of(Bytes.of(there))).toString());
                outcomes.put(file.path() + " anew", file.placed(There.NOTHING).toString());
            }
            return "made " + outcomes;
        } catch (FindingsException e) {
            return "refused " + e.findings();
        }
    }
}
