package dev.ggen.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;

/** Turtle and SPARQL: prefixes, terms, variables. */
record GraphLanguage(Kind kind) implements Language {
    private static final Pattern DECLARED =
            Pattern.compile("@?prefix\\s+([\\w.-]*):\\s*<([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");
    private static final String NAME = ":-.%";

    /** Which of the two. */
    enum Kind {
        TURTLE,
        SPARQL
    }

    @Override
    public List<CompletionItem> completion(TextSpot spot) {
        int start = spot.start(NAME);
        String begun = spot.text().substring(start, spot.offset());
        if (kind == Kind.SPARQL && start > 0 && spot.text().charAt(start - 1) == '?') {
            return variables(spot, start);
        }
        int colon = begun.indexOf(':');
        return colon < 0 ? prefixes(spot, start) : terms(spot, start, begun.substring(0, colon));
    }

    private static List<CompletionItem> variables(TextSpot spot, int start) {
        TreeSet<String> names = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(spot.text());
        while (variable.find()) {
            if (variable.start(1) != start) {
                names.add(variable.group(1));
            }
        }
        return names.stream()
                .map(name -> Completions.item(name, CompletionItemKind.Variable, "variable", spot.since(start)))
                .toList();
    }

    private List<CompletionItem> prefixes(TextSpot spot, int start) {
        Map<String, String> declared = declared(spot.text());
        Map<String, String> all = new TreeMap<>(spot.knowledge().prefixes());
        all.putAll(declared);
        return all.entrySet().stream()
                .map(prefix -> {
                    CompletionItem item = Completions.item(
                            prefix.getKey() + ":", CompletionItemKind.Module, prefix.getValue(), spot.since(start));
                    if (needsDeclaration(spot, declared, prefix.getKey())) {
                        item.setAdditionalTextEdits(
                                List.of(Completions.insertAtTop(declaration(prefix.getKey(), prefix.getValue()))));
                    }
                    return item;
                })
                .toList();
    }

    /** Queries know the prefixes of their project's manifest; Turtle knows only its own. */
    private boolean needsDeclaration(TextSpot spot, Map<String, String> declared, String prefix) {
        return !declared.containsKey(prefix)
                && (kind == Kind.TURTLE || !spot.knowledge().ofManifest().containsKey(prefix));
    }

    private String declaration(String prefix, String iri) {
        String text = prefix + ": <" + iri + ">";
        return kind == Kind.TURTLE ? "@prefix " + text + " .\n" : "PREFIX " + text + "\n";
    }

    private static List<CompletionItem> terms(TextSpot spot, int start, String prefix) {
        String space = prefixes(spot).get(prefix);
        if (space == null) {
            return List.of();
        }
        return spot.knowledge().terms().startingWith(space).stream()
                .map(term -> {
                    String name = prefix + ":" + term.iri().substring(space.length());
                    CompletionItem item = Completions.item(name, kindOf(term), term.label(), spot.since(start));
                    item.setDocumentation(term.comment());
                    return item;
                })
                .toList();
    }

    private static CompletionItemKind kindOf(Terms.Entry term) {
        String types = String.join(" ", term.types()).toLowerCase(Locale.ROOT);
        if (types.contains("property")) {
            return CompletionItemKind.Property;
        }
        return types.contains("class") ? CompletionItemKind.Class : CompletionItemKind.Value;
    }

    private static Map<String, String> declared(String text) {
        Map<String, String> prefixes = new TreeMap<>();
        Matcher declaration = DECLARED.matcher(text);
        while (declaration.find()) {
            prefixes.put(declaration.group(1), declaration.group(2));
        }
        return prefixes;
    }

    private static Map<String, String> prefixes(TextSpot spot) {
        Map<String, String> all = new TreeMap<>(spot.knowledge().prefixes());
        all.putAll(declared(spot.text()));
        return all;
    }

    @Override
    public Optional<Hover> hover(TextSpot spot) {
        return iri(spot)
                .map(iri -> spot.knowledge()
                        .terms()
                        .find(iri)
                        .map(term -> Completions.hover(describe(term, prefixes(spot))))
                        .orElseGet(() -> Completions.hover("`" + iri + "`")));
    }

    private static String describe(Terms.Entry term, Map<String, String> prefixes) {
        StringBuilder text = new StringBuilder();
        if (!term.label().isEmpty()) {
            text.append("**").append(term.label()).append("**\n\n");
        }
        if (!term.comment().isEmpty()) {
            text.append(term.comment()).append("\n\n");
        }
        if (!term.types().isEmpty()) {
            List<String> types =
                    term.types().stream().map(type -> shortened(type, prefixes)).toList();
            text.append("a ").append(String.join(", ", types)).append("\n\n");
        }
        return text.append("`").append(term.iri()).append("`").toString();
    }

    private static String shortened(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(prefix -> !prefix.getValue().isEmpty() && iri.startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse("<" + iri + ">");
    }

    /** The IRI that is written at the point, whole or with a prefix. */
    private static Optional<String> iri(TextSpot spot) {
        String written = spot.word(":-.%/#?=&@~+");
        if (written.contains("://")) {
            return Optional.of(written);
        }
        String name = spot.word(NAME).replaceAll("\\.$", "");
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(prefixes(spot).get(name.substring(0, colon)))
                        .map(space -> space + name.substring(colon + 1));
    }

    @Override
    public Optional<Location> definition(TextSpot spot) {
        return iri(spot)
                .flatMap(iri -> spot.knowledge().terms().find(iri))
                .flatMap(term -> spot.project()
                        .map(project -> TextRange.location(
                                project.resolve(term.place().file()), term.place(), spot.documents())));
    }
}
