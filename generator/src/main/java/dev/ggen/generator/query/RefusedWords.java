package dev.ggen.generator.query;

import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, before a query is parsed, the words and names by which it could leave the specification or change from run to run. */
final class RefusedWords {
    private static final Pattern TOKEN = Pattern.compile("""
            <(?<iri>[^<>"{}|^`\\\\\\x00-\\x20]*)>
            |\\#[^\\n]*
            |\"""(?:\\\\.|(?!\""").)*+\"""
            |'''(?:\\\\.|(?!''').)*+'''
            |"(?:\\\\.|[^"\\\\\\n])*+"
            |'(?:\\\\.|[^'\\\\\\n])*+'
            |[?$@]\\w+
            |[\\p{L}\\w.%-]*:[\\p{L}\\w.:%-]*
            |(?<word>[A-Za-z_]\\w*)
            """, Pattern.COMMENTS | Pattern.DOTALL);

    private static final String BEYOND = "A query sees one specification, and nothing else.";
    private static final String CHANGING = "The same specification gives the same answer every time.";
    private static final String READING = "A query reads. New facts come from CONSTRUCT.";

    private record Refusal(String id, String why) {}

    private static final Map<String, Refusal> REFUSED = Map.ofEntries(
            Map.entry("SERVICE", new Refusal("query-service", BEYOND)),
            Map.entry("GRAPH", new Refusal("query-graph", BEYOND)),
            Map.entry("FROM", new Refusal("query-from", BEYOND)),
            Map.entry("LOAD", new Refusal("query-update", READING)),
            Map.entry("INSERT", new Refusal("query-update", READING)),
            Map.entry("DELETE", new Refusal("query-update", READING)),
            Map.entry("CLEAR", new Refusal("query-update", READING)),
            Map.entry("DROP", new Refusal("query-update", READING)),
            Map.entry("CREATE", new Refusal("query-update", READING)),
            Map.entry("NOW", new Refusal("query-changing", CHANGING)),
            Map.entry("RAND", new Refusal("query-changing", CHANGING)),
            Map.entry("UUID", new Refusal("query-changing", CHANGING)),
            Map.entry("STRUUID", new Refusal("query-changing", CHANGING)),
            Map.entry("BNODE", new Refusal("query-changing", CHANGING)));

    /** Names under which the engine runs code of its own or loads classes. */
    private static final List<String> REFUSED_NAMES = List.of(
            "java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/", "http://www.w3.org/ns/sparql#");

    private RefusedWords() {}

    static List<Finding> in(QuerySource source) {
        List<Finding> findings = new ArrayList<>();
        Matcher token = TOKEN.matcher(source.text());
        while (token.find()) {
            if (token.group("word") != null) {
                refuseWord(source, token, findings);
            } else if (token.group("iri") != null && isRefusedName(token.group("iri"))) {
                findings.add(refusedName(source, token));
            }
        }
        return findings;
    }

    static boolean isRefusedName(String iri) {
        return REFUSED_NAMES.stream().anyMatch(iri::startsWith);
    }

    private static void refuseWord(QuerySource source, Matcher token, List<Finding> findings) {
        Refusal refusal = REFUSED.get(token.group().toUpperCase(Locale.ROOT));
        if (refusal != null) {
            String message = token.group() + " is refused in a query";
            findings.add(Finding.red(refusal.id, message, source.placeAt(token.start()))
                    .withHint(refusal.why));
        }
    }

    private static Finding refusedName(QuerySource source, Matcher token) {
        String message = token.group() + " names code of the query engine, which is refused";
        return Finding.red("query-function", message, source.placeAt(token.start()))
                .withHint("Use the functions of SPARQL 1.1.");
    }
}
