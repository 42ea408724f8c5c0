package dev.ggen.generator.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes a project as people do: its specification, queries, templates, manifest, pack, outputs; and its cache, as nobody should. */
final class RandomEdits {
    private static final String CACHE = ".ggen/cache/rendered";
    private static final List<String> NAMES = List.of("Ada", "Bob", "Cid", "Dot", "Eve", "Fay");
    private static final List<String> WORDS = List.of("one", "two", "three", "ünïcode \\\" 😀", " ", "");

    /** Every text that a file of the project may have; the first is what it has at first. */
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry(
                    "each.rq",
                    List.of(
                            "SELECT ?name ?note { ?t x:name ?name OPTIONAL { ?t x:note ?note } } ORDER BY ?name",
                            "SELECT ?note ?name { ?t x:name ?name OPTIONAL { ?t x:note ?note } }",
                            "SELECT ?name ?note ?count { ?t x:name ?name ; x:note ?note OPTIONAL { ?t x:count ?count } } ORDER BY ?count",
                            "SELECT DISTINCT ?name { ?t x:name ?name } ORDER BY DESC(?name) LIMIT 3")),
            Map.entry(
                    "templates/each.tera",
                    List.of(
                            "{% extends \"base.tera\" %}{% import \"macros.tera\" as say %}{% block body %}"
                                    + "{{ say::line(text=note | default(value=\"-\")) }}{% include [\"own.tera\", \"foot.tera\"] %}{% endblock body %}",
                            "{{ name }} of {{ results | length }}{% include \"foot.tera\" %}",
                            "{{ __tera_context }}",
                            "{% set_global all = \"\" %}{% for r in sparql_results %}{% set_global all = all ~ r.name %}{% endfor %}{{ all }} {{ name }}",
                            "{{ name }}{% if note is defined %}{{ note }}{% endif %}{{ row.name }}",
                            "{{ name }} {{ note }}")),
            Map.entry(
                    "templates/base.tera",
                    List.of(
                            "{{ name }}:{% block body %}{% endblock body %}\n",
                            "{{ name }};{% block body %}nothing{% endblock body %}\n",
                            "{% import \"macros.tera\" as m %}{{ m::line(text=name) }}{% block body %}{% endblock body %}")),
            Map.entry(
                    "templates/macros.tera",
                    List.of(
                            "{% macro line(text) %}- {{ text }}\n{% endmacro line %}",
                            "{% macro line(text, mark=\"*\") %}{{ mark }} {{ text }}\n{% endmacro line %}",
                            "{% macro line(text) %}{{ text }}{{ sparql(query=\"SELECT ?c { ?t x:count ?c }\") | length }}{% endmacro line %}")),
            Map.entry("templates/foot.tera", List.of("foot\n", "{{ name }}\n", "{{ results | length }}\n")),
            Map.entry("templates/own.tera", List.of("", "own {{ name }}\n", "own\n")),
            Map.entry(
                    "rules/blank.tmpl",
                    List.of(
                            blank("out/kinds/{{ name }}.txt", "skip_empty: true"),
                            blank("out/kinds/{{ name }}.txt", "skip_empty: false\nforce: true"),
                            blank("out/kinds.txt", "for_each: default\nforce: true"),
                            blank("out/kinds.txt", "for_each: default\nskip_empty: true\nfreeze_policy: always"),
                            blank("out/kinds.txt", "for_each: default\ninject: true\nat_line: 1"),
                            blank(
                                    "out/kinds/{{ kind | default(value=\"none\") }}-{{ name }}.txt",
                                    "unless_exists: true"))),
            Map.entry(
                    "rules/asks.tmpl",
                    List.of(
                            asks("", "SELECT ?c ?t { ?t x:count ?c }"),
                            asks(
                                    "rdf_inline: \"<http://example.org/z> <http://example.org/count> 9 .\"",
                                    "SELECT ?c { ?t x:count ?c } ORDER BY ?c"),
                            asks(
                                    "rdf_inline: \"<http://example.org/z> <http://example.org/count> 8 .\"",
                                    "SELECT ?c { ?t x:count ?c } ORDER BY ?c"),
                            asks(
                                    "when: \"ASK { ?t x:count ?c }\"",
                                    "SELECT ?c { ?t x:count ?c FILTER NOT EXISTS { ?t x:kind ?k } }"),
                            asks("", "SELECT ?b { ?b x:part ?p } ORDER BY ?p"),
                            asks("", "ASK { ?t x:kind \\\"two\\\" }"),
                            asks("", "SELECT ?c { broken"))),
            Map.entry(
                    "pack/ontology.ttl",
                    List.of(
                            "<http://example.org/p> <http://example.org/count> 5 .",
                            "<http://example.org/p> <http://example.org/count> 6 .",
                            "<http://example.org/p> <http://example.org/name> \"Pax\" .")),
            Map.entry(
                    "pack/templates/pack.tmpl",
                    List.of(
                            "---\nto: out/pack.txt\n---\n{{ sparql(query=\"SELECT ?c { x:p x:count ?c }\") | length }}\n",
                            "---\nto: out/pack.txt\nforce: true\n---\npack {% if true %}x{% endif %}\n")));

    private final Random random;
    private final Path folder;
    private final Map<String, Integer> chosen = new TreeMap<>();
    private final List<String> things = new ArrayList<>(List.of(thing("Ada", "one", 1), thing("Bob", "two", 2)));
    private Optional<byte[]> older = Optional.empty();
    private String manifest = manifest("Overwrite", "http://example.org/", "", "out");

    RandomEdits(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    private static String blank(String to, String more) {
        return """
                ---
                to: "%s"
                sparql: "SELECT ?name ?kind { ?t x:name ?name OPTIONAL { ?t x:kind ?kind } } ORDER BY ?name"
                %s
                ---
                {%% if kind is defined %%}{{ kind }}{%% endif %%}
                """.formatted(to, more);
    }

    private static String asks(String more, String query) {
        return """
                ---
                to: out/asks.txt
                force: true
                %s
                ---
                {{ sparql(query="%s") | json_encode }} {{ results | length }}
                """.formatted(more.isEmpty() ? "backup: false" : more, query);
    }

    private static String manifest(String mode, String prefix, String more, String folder) {
        return """
                [project]
                name = "things"
                [ontology]
                source = "things.ttl"
                [ontology.prefixes]
                x = "%s"
                [templates]
                dir = "rules"
                [packs]
                pack = { path = "pack", lock = false }
                %s
                [generation]
                output_dir = "%s"
                [[generation.rules]]
                name = "each"
                query = { file = "each.rq" }
                template = { file = "templates/each.tera" }
                output_file = "{{ name }}.txt"
                mode = "%s"
                """.formatted(prefix, more, folder, mode);
    }

    private static String thing(String name, String note, int count) {
        return "x:t" + name + " x:name \"" + name + "\" ; x:note \"" + note + "\" ; x:count " + count + " ; x:kind \""
                + note + "\" ; x:has [ x:part \"" + note + "\" ] .";
    }

    void lay() throws IOException {
        for (String path : TEXTS.keySet()) {
            chosen.put(path, 0);
        }
        Files.createDirectories(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/pack.toml"), "[pack]\nname = \"pack\"\nversion = \"1.0.0\"\n");
        write();
    }

    private void write() throws IOException {
        put("ggen.toml", manifest);
        put("things.ttl", "@prefix x: <http://example.org/> .\n" + String.join("\n", things) + "\n");
        for (Map.Entry<String, Integer> each : chosen.entrySet()) {
            put(each.getKey(), Objects.requireNonNull(TEXTS.get(each.getKey())).get(each.getValue()));
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }

    /** One or two changes; what was done. */
    String edit() throws IOException {
        String first = one();
        return random.nextBoolean() ? first : first + ", " + one();
    }

    private String one() throws IOException {
        String what = switch (random.nextInt(12)) {
            case 0, 1, 2 -> changeThings();
            case 3, 4, 5, 6 -> changeText();
            case 7 -> changeManifest();
            case 8 -> changeOutput();
            case 9 -> changeCache();
            default -> "nothing";
        };
        write();
        return what;
    }

    private String changeThings() {
        String made = thing(any(NAMES), any(WORDS), random.nextInt(3));
        int at = random.nextInt(things.size());
        return switch (random.nextInt(4)) {
            case 0 -> {
                things.add(made);
                yield "added " + made;
            }
            case 1 -> {
                String gone = things.size() > 1 ? things.remove(at) : "nothing";
                yield "removed " + gone;
            }
            case 2 -> {
                things.add("# only said");
                yield "a comment";
            }
            default -> {
                things.set(at, made);
                yield "replaced by " + made;
            }
        };
    }

    private String changeText() {
        String path = any(List.copyOf(chosen.keySet()));
        int to = random.nextInt(Objects.requireNonNull(TEXTS.get(path)).size());
        chosen.put(path, to);
        return path + " as " + to;
    }

    private String changeManifest() {
        manifest = manifest(
                any(List.of("Overwrite", "Overwrite", "Create", "Merge")),
                any(List.of("http://example.org/", "http://example.org/", "http://other.org/")),
                any(List.of("", "", "[limits]\nsteps = 40", "[limits]\nrows = 3", "[limits]\nsteps = 4000")),
                any(List.of("out", "out", "elsewhere")));
        return "manifest "
                + manifest.lines().filter(line -> line.contains(" = ")).collect(Collectors.joining(" "));
    }

    private String changeOutput() throws IOException {
        List<Path> outputs = outputs();
        if (outputs.isEmpty()) {
            return "no output";
        }
        Path output = any(outputs);
        if (random.nextBoolean()) {
            Files.delete(output);
        } else {
            Files.writeString(output, any(List.of("by hand", "")), StandardOpenOption.APPEND);
        }
        return "changed " + folder.relativize(output);
    }

    private List<Path> outputs() throws IOException {
        if (!Files.isDirectory(folder.resolve("out"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What is brought back later is old, but was really written by a run here. */
    private String changeCache() throws IOException {
        Path cache = folder.resolve(CACHE);
        if (!Files.exists(cache)) {
            return "no cache";
        }
        byte[] now = Files.readAllBytes(cache);
        if (older.isPresent() && random.nextBoolean()) {
            Files.write(cache, older.get());
            return "the cache of before";
        }
        older = Optional.of(now);
        if (random.nextInt(3) == 0) {
            now[random.nextInt(now.length)] ^= 1;
            Files.write(cache, now);
            return "a broken cache";
        }
        return "a cache kept for later";
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
