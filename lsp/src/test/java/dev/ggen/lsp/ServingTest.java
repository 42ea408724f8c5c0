package dev.ggen.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation between an editor and the server, message by message. */
class ServingTest {
    private static final String TURTLE = """
            @prefix ex: <https://example.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            ex:Ship a rdfs:Class ;
                rdfs:label "Ship" ;
                rdfs:comment "It floats." .

            ex:vega a ex:Ship ; rdfs:label "Vega" .
            """;
    private static final String QUERY = """
            SELECT ?name ?kind
            WHERE { ?ship a ?kind ; rdfs:label ?name . ?kind rdfs:label ?k }
            """;
    private static final String TEMPLATE = """
            {% macro shout(of) %}{{ of | upper }}{% endmacro %}
            {% for row in results %}{{ row.name }} {{ self::shout(of=row.kind) }}{% endfor %}
            {% include "foot.txt" %}{{ name }}
            """;
    private static final String MANIFEST = """
            [project]
            name = "ships"
            [ontology]
            source = "ships.ttl"
            [ontology.prefixes]
            rdfs = "http://www.w3.org/2000/01/rdf-schema#"
            [generation]
            [[generation.rules]]
            name = "list"
            query = { file = "ships.rq" }
            template = { file = "templates/list.txt.tera" }
            output_file = "list.txt"
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private final RawEditor editor;

    ServingTest() throws IOException {
        editor = new RawEditor();
    }

    @BeforeEach
    void aProjectIsOpened() throws Exception {
        folder = temporary.toRealPath().resolve("ships");
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("ggen.toml"), MANIFEST);
        Files.writeString(folder.resolve("ships.ttl"), TURTLE);
        Files.writeString(folder.resolve("ships.rq"), QUERY);
        Files.writeString(folder.resolve("templates/list.txt.tera"), TEMPLATE);
        Files.writeString(folder.resolve("templates/foot.txt"), "done");
        assertTrue(editor.ask("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}")
                .toString()
                .contains("1.2.3"));
        editor.tell("initialized", "{}");
    }

    @AfterEach
    void hangUp() throws IOException {
        editor.close();
    }

    private Path open(String name) throws IOException {
        Path file = folder.resolve(name);
        editor.open(file, Files.readString(file));
        return file;
    }

    @Test
    void whatIsTypedIsCheckedBeforeItIsSaved() throws Exception {
        Path turtle = open("ships.ttl");
        assertEquals(List.of(), editor.findings(turtle));
        editor.change(turtle, TURTLE.replace("rdfs:label \"Vega\" .", "rdfs:label \"Vega"));
        List<String> found = editor.findings(turtle);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().contains(" turtle-syntax "), found::toString);
        editor.change(turtle, TURTLE);
        assertEquals(List.of(), editor.findings(turtle));
    }

    @Test
    void aFindingIsToldInTheFileThatItIsAbout() throws Exception {
        Path template = open("templates/list.txt.tera");
        assertEquals(List.of(), editor.findings(template));
        editor.change(template, TEMPLATE.replace("upper", "uper"));
        assertEquals(
                List.of("1:30 template-unknown There is no filter `uper`.\nDid you mean `upper`?"),
                editor.findings(template));
        Path manifest = open("ggen.toml");
        editor.change(manifest, MANIFEST.replace("output_file", "outputfile"));
        List<String> found = editor.findings(manifest);
        while (found.isEmpty()) {
            found = editor.findings(manifest);
        }
        assertTrue(found.stream().anyMatch(line -> line.contains("Did you mean `output_file`?")), found::toString);
    }

    @Test
    void termsAreCompletedWithWhatTheSpecificationSaysOfThem() throws Exception {
        Path turtle = open("ships.ttl");
        assertEquals(List.of("ex:Ship Ship", "ex:vega Vega"), editor.completions(turtle, TURTLE, "ex:vega a ex:"));
        assertTrue(
                editor.completions(turtle, TURTLE, "\n\nex").contains("rdfs: http://www.w3.org/2000/01/rdf-schema#"));
        assertEquals(
                "**Ship**\n\nIt floats.\n\na rdfs:Class\n\n`https://example.org/Ship`",
                editor.hover(turtle, TURTLE, "ex:vega a ex:Sh"));
        assertEquals("ships.ttl:4", editor.definition(turtle, TURTLE, "ex:vega a ex:Sh"));
    }

    @Test
    void aPrefixThatIsNotDeclaredYetIsDeclaredWithIt() throws Exception {
        Path query = open("ships.rq");
        String offered =
                editor.at("completion", query, QUERY, "WHERE { ?ship a").toString();
        assertTrue(offered.contains("PREFIX ex: <https://example.org/>\n"), offered);
        assertTrue(!offered.contains("PREFIX rdfs:"), "the manifest has it: " + offered);
    }

    @Test
    void queriesCompleteTheirVariables() throws Exception {
        Path query = open("ships.rq");
        assertEquals(
                List.of("k variable", "kind variable", "name variable"), editor.completions(query, QUERY, "WHERE { ?"));
        String typed = QUERY.replace("?ship a ?kind", "?ship a <https://example.org/Ship>");
        editor.change(query, typed);
        assertEquals("ships.ttl:4", editor.definition(query, typed, "<https://example.org/Sh"));
    }

    @Test
    void templatesCompleteColumnsFiltersTestsAndMacros() throws Exception {
        Path template = open("templates/list.txt.tera");
        assertEquals(
                List.of("name column of ships.rq", "kind column of ships.rq"),
                editor.completions(template, TEMPLATE, "{{ row."));
        assertTrue(editor.completions(template, TEMPLATE, "of | ").contains("replace replace(from, to)"));
        assertEquals(List.of("shout shout(of)"), editor.completions(template, TEMPLATE, "self::"));
        assertEquals(List.of("foot.txt", "list.txt.tera"), editor.completions(template, TEMPLATE, "include \""));
        List<String> variables = editor.completions(template, TEMPLATE, "foot.txt\" %}{{ ");
        assertTrue(
                variables.containsAll(List.of("name column of ships.rq", "results variable", "row variable")),
                variables::toString);
        assertTrue(variables.contains("range range(end, start?, step_by?)"), variables::toString);
    }

    @Test
    void fromATemplateOneGoesToTheQueryTheMacroAndTheFile() throws Exception {
        Path template = open("templates/list.txt.tera");
        assertEquals("ships.rq:1", editor.definition(template, TEMPLATE, "{{ row.na"));
        assertEquals("list.txt.tera:1", editor.definition(template, TEMPLATE, "self::sh"));
        assertEquals("foot.txt:1", editor.definition(template, TEMPLATE, "include \"foo"));
        assertEquals("nowhere", editor.definition(template, TEMPLATE, "{% endfor"));
        assertEquals("`?name`, a column of `ships.rq` (rule `list`)", editor.hover(template, TEMPLATE, "{{ row.na"));
        assertEquals("`upper`, a filter", editor.hover(template, TEMPLATE, "of | upp"));
        Path manifest = open("ggen.toml");
        assertEquals("ships.rq:1", editor.definition(manifest, MANIFEST, "\"ships.r"));
    }

    @Test
    void theManifestCompletesAndExplainsItsTablesAndKeys() throws Exception {
        String typed = MANIFEST + "mo\n[validation]\n\n[[ontology.endpoints]]\n[";
        Path manifest = open("ggen.toml");
        editor.change(manifest, typed);
        List<String> keys = editor.completions(manifest, typed, "\nmo");
        assertTrue(keys.contains("mode a text"), keys::toString);
        assertTrue(keys.contains("skip_empty true or false"), keys::toString);
        assertTrue(keys.stream().noneMatch(key -> key.startsWith("template ")), "it is there already: " + keys);
        assertEquals(
                List.of("gates a list of texts", "rules a list of tables", "shacl a list of texts"),
                editor.completions(manifest, typed, "[validation]\n"));
        List<String> origins = editor.completions(manifest, typed, "query = { fi");
        assertTrue(origins.containsAll(List.of("file a text", "inline a text", "pack a text")), origins::toString);
        List<String> headers = editor.completions(manifest, typed, "[[ontology.endpoints]]\n[");
        assertTrue(
                headers.stream()
                        .map(String::strip)
                        .toList()
                        .containsAll(List.of("[project]", "[[generation.rules]]", "[[packs]]", "[limits]")),
                headers::toString);
        assertEquals(
                "**output_file**: a text, required\n\na path below `output_dir`; with `{{` it is a template of its own"
                        + " and makes a file for each row",
                editor.hover(manifest, typed, "\noutput_"));
        assertEquals(
                "A SPARQL endpoint; `ggen sync --refresh` asks it, every other run reads the snapshot.",
                editor.hover(manifest, typed, "[[ontology.end"));
    }

    @Test
    void aPackThatWasNotFetchedIsTold() throws Exception {
        Path manifest = open("ggen.toml");
        assertEquals(List.of(), editor.findings(manifest));
        editor.change(manifest, MANIFEST + "[packs.k]\ngit = \"../none\"\nversion = \"v1\"\n");
        List<String> found = editor.findings(manifest);
        assertTrue(found.stream().anyMatch(line -> line.contains("pack-git")), found::toString);
    }

    @Test
    void theHeadOfATemplateIsWrittenInQueries() throws Exception {
        String text = """
                ---
                to: "ships/{{ name }}.txt"
                sparql: |
                  PREFIX ex: <https://example.org/>
                  SELECT ?name { ?ship a ex: ; rdfs:label ?name }
                ---
                {{ name | upper }}
                """;
        Path template = folder.resolve("templates/ship.tmpl");
        editor.open(template, text);
        assertEquals(List.of("ex:Ship Ship", "ex:vega Vega"), editor.completions(template, text, "?ship a ex:"));
        assertEquals(List.of("name variable"), editor.completions(template, text, "SELECT ?name { ?"));
        assertTrue(editor.completions(template, text, "name | ").contains("upper upper"));
    }

    @Test
    void aFileWithoutAProjectIsReadByItself() throws Exception {
        Path alone = temporary.toRealPath().resolve("alone.ttl");
        editor.open(alone, "<a> <b> .\n");
        assertEquals(1, editor.findings(alone).size());
    }

    @Test
    void itEndsAsTheProtocolSays() throws Exception {
        assertEquals(0, editor.leave());
        RawEditor rude = new RawEditor();
        rude.ask("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
        assertEquals(1, rude.hangUp());
    }

    @Test
    void aPacksParametersAndKeysAreOffered() throws Exception {
        String about = """
                [pack]
                name = "words"
                version = "1.0.0"
                [parameters.greeting]
                description = "What is said."
                [parameters.count]
                type = "whole"
                default = 3
                """;
        String text = "---\nto: a.txt\n---\n{{ parameters.greeting }}\n";
        Path pack = folder.resolve("packs/words");
        Files.createDirectories(pack.resolve("templates/deep"));
        Files.writeString(pack.resolve("pack.toml"), about);
        Files.writeString(pack.resolve("templates/deep/a.tmpl"), text);
        Path template = open("packs/words/templates/deep/a.tmpl");
        assertEquals(List.of("greeting text", "count whole"), editor.completions(template, text, "{{ parameters."));
        Path file = open("packs/words/pack.toml");
        List<String> keys = editor.completions(file, about, "[parameters.greeting]\n");
        assertTrue(keys.contains("allowed a list of texts"), keys::toString);
        String more = about + "[dependencies]\nnames = { out";
        editor.change(file, more);
        assertTrue(
                editor.completions(file, more, "names = { out").contains("outputs true or false"),
                () -> "no key of a dependency");
        String header = about + "[";
        editor.change(file, header);
        assertTrue(editor.completions(file, header, "default = 3\n[").stream()
                .anyMatch(offered -> offered.startsWith("[dependencies]")));
    }
}
