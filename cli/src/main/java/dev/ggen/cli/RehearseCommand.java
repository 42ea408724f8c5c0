package dev.ggen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ggen rehearse}: runs the commands once over the examples, in one process and in silence. The launcher has java note what
 * they load, for its start-up cache.
 */
@Command(name = "rehearse", hidden = true, description = "Run the commands over the examples, for the start-up cache.")
final class RehearseCommand implements Callable<Integer> {
    /** A file for each row, with groups, an expression, and a template's own question. */
    private static final String CHANGE_OF_RULES = """

            [[generation.rules]]
            name = "each"
            query = { inline = '''
            SELECT ?class ?meaning (GROUP_CONCAT(CONCAT(?field, " ", ?kind); separator=";") AS ?fields) (COUNT(?field) AS ?n) {
              { SELECT ?class ?meaning ?field ?kind {
                ?c a owl:Class ; rdfs:label ?class ; rdfs:comment ?meaning . ?f rdfs:domain ?c ; rdfs:label ?field ; rdfs:range ?r
                BIND(REPLACE(STR(?r), "^.*#", "") AS ?kind) FILTER(?kind != "none") } ORDER BY ?class ?field }
            } GROUP BY ?class ?meaning ORDER BY ?class''' }
            template = { inline = '''
            {%- set of = class | snake_case -%}
            {{ of | upper }} {{ meaning | default(value="") | replace(from=".", to="") }}
            {%- for field in fields | split(pat=";") %}
            {{ loop.index }} {{ field | trim }}{% if not loop.last %},{% endif %}
            {%- endfor %}
            {{ sparql(query="SELECT ?l { ?x rdfs:label ?l }") | length }} {{ n + 1 }}
            ''' }
            output_file = "each/{{ class | lower }}.txt"
            mode = "Overwrite"
            """;

    private static final String CHANGE_OF_FACTS = """

            lib:isbn a owl:DatatypeProperty ; rdfs:domain lib:Book ; rdfs:range xsd:string ;
                rdfs:label "isbn" ; rdfs:comment "The number on its back." .
            """;

    private static final String CHANGE_OF_A_TEMPLATE = "\n// {{ results | length }} fields\n";
    private static final String CHANGE_OF_A_COMMENT = "lib:isbn rdfs:comment \"Where it has one.\" .\n";

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "CHECKOUT", description = "Where spec and examples are; only read.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path checkout;

    @Parameters(
            index = "1",
            paramLabel = "SCRATCH",
            description = "An empty folder for what is made; docs/reference in it, if there, is synced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path scratch;

    @Option(names = "--only-projects", description = "Only what generates.")
    private boolean onlyProjects;

    RehearseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Shell silent = silent();
        int partners = onlyProjects ? Ggen.FINE : played(partners(), silent);
        int worst = Math.max(partners, Math.max(played(projects(), silent), changes(silent)));
        QuickSync.answer(
                        new String[] {"sync", made("docs/reference")},
                        silent.environment(),
                        silent.home(),
                        silent.folder())
                .ifPresent(answer -> answer.tell(silent.out(), () -> silent));
        return worst;
    }

    private static int played(List<List<String>> scenes, Shell shell) {
        return scenes.stream()
                .mapToInt(scene -> Ggen.run(shell, scene.toArray(String[]::new)))
                .max()
                .orElse(Ggen.FINE);
    }

    /** What people do all day: a project whose facts, templates and outputs change. */
    private int changes(Shell silent) {
        String project = made("changed");
        List<String> sync = List.of("sync", project);
        int first = played(List.of(List.of("init", project), List.of("sync", "--check", project)), silent);
        if (first == Ggen.UNUSABLE || first == Ggen.FAULT) {
            return first;
        }
        append(project + "/ggen.toml", CHANGE_OF_RULES);
        int begun = played(List.of(sync), silent);
        append(project + "/library.ttl", CHANGE_OF_FACTS);
        int facts = played(List.of(sync, List.of("sync", "--dry-run", project)), silent);
        append(project + "/templates/types.ts.tera", CHANGE_OF_A_TEMPLATE);
        int template = played(List.of(sync, List.of("explain", project + "/generated/library.ts:6")), silent);
        append(project + "/library.ttl", CHANGE_OF_A_COMMENT);
        int uncached = played(List.of(List.of("sync", "--no-cache", project), List.of("verify", project)), silent);
        return IntStream.of(begun, facts, template, uncached).max().orElse(Ggen.FINE);
    }

    private static void append(String file, String text) {
        try {
            Files.writeString(Path.of(file), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal can't go on", e);
        }
    }

    private List<List<String>> partners() {
        String program = from("spec/programs/ggen");
        String out = made("month");
        String bundle = made("month/statements/AWS-2026.zip");
        List<String> settle = List.of(
                "settle",
                "--program=" + program,
                "--agreements=" + from("examples/settlement/agreements"),
                "--transactions=" + from("examples/settlement/transactions"),
                "--period=2026-09",
                "--out=" + out);
        return List.of(
                List.of("--help"),
                List.of("key", "list"),
                List.of("program", "check", program),
                List.of("program", "check", "--format=json", program),
                settle,
                List.of("verify", bundle),
                List.of("explain", bundle));
    }

    private List<List<String>> projects() {
        String reference = made("docs/reference");
        return List.of(
                List.of("check", reference),
                List.of("sync", reference),
                List.of("sync", reference), // and nothing changed
                List.of("verify", reference));
    }

    private String from(String path) {
        return shell.resolve(checkout).resolve(path).toString();
    }

    private String made(String path) {
        return shell.resolve(scratch).resolve(path).toString();
    }

    /** Nobody hears it, and its key is as short-lived as its folder. */
    private Shell silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Shell(
                nowhere,
                nowhere,
                Map.of("GGEN_CONFIG", made("keys")),
                shell.resolve(scratch),
                shell.folder(),
                shell.random());
    }
}
