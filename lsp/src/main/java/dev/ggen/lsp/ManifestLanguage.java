package dev.ggen.lsp;

import dev.ggen.generator.plan.ManifestHelp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;

/** {@code ggen.toml} and {@code pack.toml}: their tables and keys, and the files that they name. */
record ManifestLanguage() implements Language {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern OPEN_QUOTE = Pattern.compile(".*\"([^\"]*)$", Pattern.DOTALL);

    @Override
    public List<CompletionItem> completion(TextSpot spot) {
        String before = spot.before();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        Matcher open = OPEN_QUOTE.matcher(line);
        boolean isInside = line.chars().filter(c -> c == '"').count() % 2 == 1 && open.matches();
        if (!isInside) {
            return keys(spot);
        }
        if (spot.project().isEmpty()) {
            return List.of();
        }
        int start = spot.offset() - open.group(1).length();
        return ProjectFiles.below(spot.project().get().root()).stream()
                .map(name -> Completions.item(name, CompletionItemKind.File, "", spot.since(start)))
                .toList();
    }

    private static List<CompletionItem> keys(TextSpot spot) {
        ManifestSpot here = ManifestSpot.of(spot);
        if (here.isHeader()) {
            int start = spot.offset()
                    - here.line().substring(0, here.column()).strip().length();
            return here.headers().stream()
                    .map(header -> Completions.item(header, CompletionItemKind.Module, "", spot.since(start)))
                    .toList();
        }
        if (!here.isKey()) {
            return List.of();
        }
        int start = spot.start("-");
        return here.help().stream()
                .flatMap(table -> table.keys().stream())
                .filter(key -> !here.written().contains(key.name()))
                .map(key -> item(key, spot, start))
                .toList();
    }

    private static CompletionItem item(ManifestHelp.KeyHelp key, TextSpot spot, int start) {
        CompletionItem item = Completions.item(key.name(), CompletionItemKind.Property, key.value(), spot.since(start));
        item.setDocumentation(key.meaning());
        return item;
    }

    @Override
    public Optional<Hover> hover(TextSpot spot) {
        ManifestSpot here = ManifestSpot.of(spot);
        return here.headed()
                .map(table -> Completions.hover(table.about()))
                .or(() ->
                        here.help().flatMap(table -> table.find(spot.word("-"))).map(ManifestLanguage::hover));
    }

    private static Hover hover(ManifestHelp.KeyHelp key) {
        return Completions.hover("**" + key.name() + "**: " + key.value() + "\n\n" + key.meaning());
    }

    @Override
    public Optional<Location> definition(TextSpot spot) {
        Matcher quoted = QUOTED.matcher(spot.text());
        while (quoted.find()) {
            if (quoted.start(1) <= spot.offset() && spot.offset() <= quoted.end(1)) {
                return spot.project().flatMap(project -> start(project.resolve(quoted.group(1))));
            }
        }
        return Optional.empty();
    }

    static Optional<Location> start(Path file) {
        return Files.isRegularFile(file)
                ? Optional.of(new Location(Documents.uri(file), TextRange.range(0, 0, 0)))
                : Optional.empty();
    }
}
