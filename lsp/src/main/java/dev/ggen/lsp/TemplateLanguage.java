package dev.ggen.lsp;

import dev.ggen.generator.plan.Inspection.Feed;
import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.template.Word;
import dev.ggen.generator.write.PackFolder;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;

/** Templates: columns of the queries that feed them, variables, filters, tests, functions, macros, and the templates they name. */
record TemplateLanguage() implements Language {
    private static final Pattern NAMES_TEMPLATE =
            Pattern.compile(".*\\b(?:include|import|extends)\\b[^%]*[\"']([^\"']*)$", Pattern.DOTALL);
    private static final Pattern AFTER_BAR = Pattern.compile(".*\\|\\s*(\\w*)$", Pattern.DOTALL);
    private static final Pattern AFTER_IS = Pattern.compile(".*\\bis\\s+(?:not\\s+)?(\\w*)$", Pattern.DOTALL);
    private static final Pattern AFTER_SELF = Pattern.compile(".*\\bself::(\\w*)$", Pattern.DOTALL);
    private static final Pattern AFTER_DOT = Pattern.compile(".*?\\b(\\w+)\\.(\\w*)$", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("\\bfor\\s+(\\w+)(?:\\s*,\\s*(\\w+))?\\s+in\\b");
    private static final Pattern SET = Pattern.compile("\\bset(?:_global)?\\s+(\\w+)");
    private static final Pattern MACRO = Pattern.compile("\\bmacro\\s+(\\w+)\\s*\\(([^)]*)\\)");
    private static final String HEAD = "---";
    private static final Language QUERY = new GraphLanguage(GraphLanguage.Kind.SPARQL);
    private static final List<String> OF_LOOP = List.of("index", "index0", "first", "last");
    private static final List<String> ALWAYS = List.of("results", "sparql_results", "row");

    @Override
    public List<CompletionItem> completion(TextSpot spot) {
        if (isInHead(spot)) {
            return QUERY.completion(spot);
        }
        Optional<String> tag = openTag(spot.before());
        return tag.map(code -> completion(spot, code)).orElse(List.of());
    }

    /** A template that is a rule of its own begins with a head between two lines {@code ---}; what is written there are queries. */
    private static boolean isInHead(TextSpot spot) {
        return spot.text().startsWith(HEAD) && spot.before().indexOf("\n" + HEAD) < 0;
    }

    /** The text of the tag that the point is in, from its opening. */
    private static Optional<String> openTag(String before) {
        int open = Math.max(before.lastIndexOf("{{"), before.lastIndexOf("{%"));
        int closed = Math.max(before.lastIndexOf("}}"), before.lastIndexOf("%}"));
        return open > closed ? Optional.of(before.substring(open)) : Optional.empty();
    }

    private static List<CompletionItem> completion(TextSpot spot, String code) {
        Matcher names = NAMES_TEMPLATE.matcher(code);
        if (names.matches()) {
            return templates(spot, spot.offset() - names.group(1).length());
        }
        Matcher filter = AFTER_BAR.matcher(code);
        if (filter.matches()) {
            return words(Word.Kind.FILTER, spot, filter.group(1));
        }
        Matcher test = AFTER_IS.matcher(code);
        if (test.matches()) {
            return words(Word.Kind.TEST, spot, test.group(1));
        }
        Matcher macro = AFTER_SELF.matcher(code);
        if (macro.matches()) {
            return macros(spot, macro.group(1));
        }
        Matcher member = AFTER_DOT.matcher(code);
        return member.matches() ? members(spot, member.group(1), member.group(2)) : variables(spot);
    }

    private static List<CompletionItem> templates(TextSpot spot, int start) {
        return spot.project()
                .map(project -> ProjectFiles.below(project.resolve("templates")).stream()
                        .map(name -> Completions.item(name, CompletionItemKind.File, "", spot.since(start)))
                        .toList())
                .orElse(List.of());
    }

    private static List<CompletionItem> words(Word.Kind kind, TextSpot spot, String begun) {
        int start = spot.offset() - begun.length();
        return Word.all().stream()
                .filter(word -> word.kind() == kind)
                .map(word ->
                        Completions.item(word.name(), CompletionItemKind.Function, word.signature(), spot.since(start)))
                .toList();
    }

    private static List<CompletionItem> macros(TextSpot spot, String begun) {
        List<CompletionItem> items = new ArrayList<>();
        Matcher macro = MACRO.matcher(spot.text());
        while (macro.find()) {
            String signature = macro.group(1) + "(" + macro.group(2) + ")";
            items.add(Completions.item(
                    macro.group(1),
                    CompletionItemKind.Function,
                    signature,
                    spot.since(spot.offset() - begun.length())));
        }
        return items;
    }

    private static List<CompletionItem> members(TextSpot spot, String owner, String begun) {
        int start = spot.offset() - begun.length();
        if (owner.equals("loop")) {
            return OF_LOOP.stream()
                    .map(name -> Completions.item(name, CompletionItemKind.Field, "of the loop", spot.since(start)))
                    .toList();
        }
        return owner.equals("parameters") ? parameters(spot, start) : columns(spot, start);
    }

    /** What a project may choose of the pack that the template belongs to. */
    private static List<CompletionItem> parameters(TextSpot spot, int start) {
        return packOf(spot.file()).stream()
                .flatMap(card -> card.parameters().stream())
                .map(parameter -> {
                    CompletionItem item = Completions.item(
                            parameter.name(), CompletionItemKind.Field, parameter.type(), spot.since(start));
                    item.setDocumentation(parameter.description());
                    return item;
                })
                .toList();
    }

    /** The pack in whose folder the file lies; none where its file can't be read meanwhile. */
    private static Optional<PackCard> packOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pack.toml"))) {
                try {
                    return Optional.of(PackFolder.card(folder));
                } catch (FindingsException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static List<CompletionItem> columns(TextSpot spot, int start) {
        List<CompletionItem> items = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Feed feed : feeds(spot)) {
            for (String column : feed.columns()) {
                if (seen.add(column)) {
                    items.add(Completions.item(
                            column,
                            CompletionItemKind.Field,
                            "column of " + feed.query().file(),
                            spot.since(start)));
                }
            }
        }
        return items;
    }

    private static List<CompletionItem> variables(TextSpot spot) {
        int start = spot.start("");
        List<CompletionItem> items = new ArrayList<>(columns(spot, start));
        TreeSet<String> names = new TreeSet<>(ALWAYS);
        String before = spot.before();
        Matcher loop = LOOP.matcher(before);
        while (loop.find()) {
            names.add("loop");
            names.add(loop.group(1));
            Optional.ofNullable(loop.group(2)).ifPresent(names::add);
        }
        Matcher set = SET.matcher(before);
        while (set.find()) {
            names.add(set.group(1));
        }
        names.forEach(
                name -> items.add(Completions.item(name, CompletionItemKind.Variable, "variable", spot.since(start))));
        for (Word word : Word.all()) {
            if (word.kind() == Word.Kind.FUNCTION) {
                items.add(Completions.item(
                        word.name(), CompletionItemKind.Function, word.signature(), spot.since(start)));
            }
        }
        return items;
    }

    /** The queries that feed this template; for one that others include, whatever feeds any. */
    private static List<Feed> feeds(TextSpot spot) {
        List<Feed> all = spot.knowledge().feeds();
        String name = spot.project().map(project -> project.nameOf(spot.file())).orElse("");
        List<Feed> own =
                all.stream().filter(feed -> feed.template().equals(name)).toList();
        return own.isEmpty() ? all : own;
    }

    @Override
    public Optional<Hover> hover(TextSpot spot) {
        if (isInHead(spot)) {
            return QUERY.hover(spot);
        }
        if (openTag(spot.before()).isEmpty()) {
            return Optional.empty();
        }
        String word = spot.word("");
        int start = spot.start("");
        String before = spot.text().substring(0, start);
        Optional<Word.Kind> kind = AFTER_BAR.matcher(before).matches()
                ? Optional.of(Word.Kind.FILTER)
                : AFTER_IS.matcher(before).matches() ? Optional.of(Word.Kind.TEST) : Optional.empty();
        if (kind.isPresent()) {
            return signature(kind.get(), word);
        }
        return column(spot, word)
                .map(feed -> Completions.hover(
                        "`?" + word + "`, a column of `" + feed.query().file() + "` (rule `" + feed.rule() + "`)"))
                .or(() -> signature(Word.Kind.FUNCTION, word));
    }

    private static Optional<Hover> signature(Word.Kind kind, String name) {
        return Word.all().stream()
                .filter(word -> word.kind() == kind && word.name().equals(name))
                .findFirst()
                .map(word -> Completions.hover("`" + word.signature() + "`, a "
                        + switch (kind) {
                            case FILTER -> "filter";
                            case TEST -> "test";
                            case FUNCTION -> "function";
                        }));
    }

    private static Optional<Feed> column(TextSpot spot, String name) {
        return feeds(spot).stream()
                .filter(feed -> feed.columns().contains(name))
                .findFirst();
    }

    @Override
    public Optional<Location> definition(TextSpot spot) {
        if (isInHead(spot)) {
            return QUERY.definition(spot);
        }
        return openTag(spot.before()).flatMap(code -> definition(spot, code));
    }

    private static Optional<Location> definition(TextSpot spot, String code) {
        Matcher names = NAMES_TEMPLATE.matcher(code);
        if (names.matches()) {
            String name = names.group(1) + spot.text().substring(spot.offset()).split("[\"']", 2)[0];
            return spot.project().flatMap(project -> ManifestLanguage.start(project.resolve("templates/" + name)));
        }
        String word = spot.word("");
        if (spot.text().substring(0, spot.start("")).endsWith("self::")) {
            return macro(spot, word);
        }
        return column(spot, word).flatMap(feed -> column(spot, feed, word));
    }

    private static Optional<Location> macro(TextSpot spot, String name) {
        Matcher macro = MACRO.matcher(spot.text());
        while (macro.find()) {
            if (macro.group(1).equals(name)) {
                return Optional.of(TextSpot.location(spot.file(), spot.text(), macro.start(1), macro.end(1)));
            }
        }
        return Optional.empty();
    }

    /** Where the query names the column first. */
    private static Optional<Location> column(TextSpot spot, Feed feed, String name) {
        Matcher variable = Pattern.compile("[?$]" + Pattern.quote(name) + "\\b")
                .matcher(feed.query().text());
        if (!variable.find() || spot.project().isEmpty()) {
            return Optional.empty();
        }
        Location inside = TextSpot.location(
                spot.project().get().resolve(feed.query().file()),
                feed.query().text(),
                variable.start(),
                variable.end());
        int down = feed.query().firstLine() - 1;
        inside.getRange().getStart().setLine(inside.getRange().getStart().getLine() + down);
        inside.getRange().getEnd().setLine(inside.getRange().getEnd().getLine() + down);
        return Optional.of(inside);
    }
}
