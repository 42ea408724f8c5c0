package dev.ggen.generator.query;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.generator.spec.ReadSpecification;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken sources and queries end in findings: no other exception, no hang. {@code -Dggen.fuzz=N} tries N of each, and
 * {@code -Dggen.seed=N} begins with another seed; a failure names its own.
 */
class HostileInputsTest {
    private static final int TRIES = Integer.getInteger("ggen.fuzz", 250);
    private static final int SEED = Integer.getInteger("ggen.seed", 20_260_101);

    private static final String TURTLE = """
            @prefix : <https://example.org/> .
            @base <https://example.org/base/> .
            <a> a :C ; :p "x"@en , \"""long\""" , 1.5e3 , true ; :q [ :r ( 1 <b> "z"^^:t ) ] .
            _:n :p _:m . # comment
            """;

    private static final Map<String, String> SOURCES = Map.of(
            "a.ttl", TURTLE,
            "a.trig", TURTLE + ":g { :a :p :b }\nGRAPH <h> { _:n :p 5 }\n",
            "a.nt",
                    "<https://example.org/a> <https://example.org/p> \"x\\u00e9\"@en .\n_:b <https://example.org/p> _:c .\n",
            "a.nq", "<https://example.org/a> <https://example.org/p> \"1\"^^<urn:x:t> <https://example.org/g> .\n",
            "a.rdf", """
                    <?xml version="1.0"?>
                    <!DOCTYPE rdf:RDF [ <!ENTITY ex "https://example.org/"> ]>
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="https://example.org/" xml:base="https://example.org/">
                      <ex:C rdf:about="&ex;a" ex:k="v"><ex:p xml:lang="en">x</ex:p><ex:q rdf:parseType="Collection"><ex:D/></ex:q>
                        <ex:r rdf:datatype="&ex;t">1</ex:r><![CDATA[ ]]><ex:s rdf:nodeID="n"/><ex:t rdf:parseType="Literal"><b>c</b></ex:t></ex:C>
                    </rdf:RDF>
                    """,
            "a.jsonld", """
                    { "@context": { "ex": "https://example.org/", "p": { "@id": "ex:p", "@type": "@id" } },
                      "@graph": [ { "@id": "ex:a", "@type": "ex:C", "p": "ex:b", "ex:l": { "@list": [ 1, true, null, "x" ] } },
                        { "@id": "_:n", "ex:q": { "@value": "v", "@language": "en" } } ] }
                    """);

    private static final List<String> QUERIES = List.of(
            "SELECT ?s (COUNT(?o) AS ?n) { ?s <https://example.org/p>+ ?o OPTIONAL { ?o ?p ?x } FILTER(?o > 1) } GROUP BY ?s ORDER BY DESC(?n) LIMIT 3",
            "SELECT DISTINCT * { { ?a ?b ?c } UNION { SELECT ?a { ?a a ?t } LIMIT 1 } MINUS { ?a ?b 1 } BIND(STR(?c) AS ?d) VALUES ?a { <urn:x:y> UNDEF } }",
            "CONSTRUCT { ?s a [ ?p ?o ] } WHERE { ?s ?p ?o FILTER EXISTS { ?o ^?p ?s } }",
            "ASK { ?s !(a|^<https://example.org/q>)* ?o FILTER(REGEX(?o, '^(a+)+$') || ?o IN (1, 2)) }");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "\"\"\"",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "@",
            "\\",
            "\\u12",
            "\\uD800",
            "&",
            "&#0;",
            "&#x10FFFF;",
            ";",
            ".",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "_:",
            "^^",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE",
            "<?",
            "%",
            "\r",
            "9".repeat(400),
            "@context",
            "@id",
            "@graph",
            "@import",
            ":null,",
            "SELECT",
            "SERVICE",
            "EXISTS",
            "*",
            "|",
            "!",
            "xml:base=\"::\"",
            "rdf:ID=\"1\"");

    /** Changes a text in one to four places. */
    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.insert(at, mutated.substring(at, end).repeat(1 + random.nextInt(300)));
                case 3 -> mutated.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutated.setLength(Math.max(1, at));
            }
        }
        return mutated.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig", "a.nt", "a.nq", "a.rdf", "a.jsonld"})
    void aBrokenSourceIsTold(String path) {
        SpecificationReader reader = new SpecificationReader("https://base.example/");
        for (int seed = SEED; seed < SEED + TRIES; seed++) {
            String text = mutated(SOURCES.getOrDefault(path, ""), new Random(seed));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (seed % 7 == 0 && bytes.length > 0) {
                bytes[seed % bytes.length] ^= (byte) 0x80;
            }
            try {
                ReadSpecification read = reader.read(List.of(new SourceFile(path, bytes)));
                assertFalse(read.isBroken() && read.findings().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + text, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aBrokenQueryIsTold(int number) {
        Specification specification = new SpecificationReader("")
                .read(List.of(SourceFile.of("a.ttl", TURTLE)))
                .orThrow();
        QueryEngine engine = new QueryEngine(specification, new QueryLimits(1000, Duration.ofSeconds(2)));
        for (int seed = SEED; seed < SEED + TRIES; seed++) {
            String text = mutated(QUERIES.get(number), new Random(seed));
            try {
                run(engine, Query.parse(new QuerySource("q.rq", 1, text), Map.of()));
            } catch (FindingsException e) {
                assertFalse(e.findings().isEmpty());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + "\n" + text, e);
            }
        }
    }

    private static void run(QueryEngine engine, Query query) {
        switch (query.kind()) {
            case SELECT -> engine.select(query);
            case ASK -> engine.ask(query);
            case CONSTRUCT -> engine.construct(query);
        }
    }
}
