package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Lineage;
import dev.ggen.generator.template.Reach;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Templates;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The template of one rule with all that it includes, and findings that name files as the user knows them. */
final class RuleTemplate {
    private final String main;
    private final Templates templates;
    private final Map<String, Home> homes;
    private final SortedMap<String, String> texts;

    private RuleTemplate(String main, Map<String, String> texts, Templates templates, Map<String, Home> homes) {
        this.main = main;
        this.texts = new TreeMap<>(texts);
        this.templates = templates;
        this.homes = homes;
    }

    /** Where a template's text stands: a file, and the lines before it. */
    private record Home(String file, int linesBefore) {
        Place place(Place inside) {
            return inside.line() == 0
                    ? Place.ofFile(file)
                    : new Place(file, inside.line() + linesBefore, inside.column(), inside.says());
        }
    }

    /** @param includes the folder of the templates that this one names, with a slash at its end */
    static RuleTemplate compile(Origin origin, String includes, ReadFiles files, Settings settings) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Home> homes = new HashMap<>();
        String main = switch (origin) {
            case Origin.File file -> put(file.path(), files.text(file.path(), file.place()), 1, texts, homes);
            case Origin.OfPack file -> {
                String path = PackLoader.pathOf(file, files);
                yield put(path, files.text(path, file.place()), 1, texts, homes);
            }
            case Origin.Inline inline -> put(inline.place().file(), inline.text(), inline.firstLine(), texts, homes);
        };
        gather(main, includes, texts, homes, files);
        try {
            return new RuleTemplate(main, texts, Templates.compile(texts, settings), homes);
        } catch (FindingsException e) {
            throw relocated(e, homes);
        }
    }

    private static String put(
            String path, String text, int firstLine, Map<String, String> texts, Map<String, Home> homes) {
        texts.put(path, text);
        homes.put(path, new Home(path, firstLine - 1));
        return path;
    }

    private static void gather(
            String main, String includes, Map<String, String> texts, Map<String, Home> homes, ReadFiles files) {
        ArrayDeque<String> open = new ArrayDeque<>();
        open.add(main);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String reference : Templates.references(name, texts.getOrDefault(name, ""))) {
                String path = files.included(reference, includes, home(name, homes));
                Optional<String> text = texts.containsKey(reference)
                        ? Optional.empty()
                        : files.find(path).flatMap(file -> file.text());
                if (text.isPresent()) {
                    texts.put(reference, text.get());
                    homes.put(reference, new Home(path, 0));
                    open.add(reference);
                }
            }
        }
    }

    private static String home(String name, Map<String, Home> homes) {
        Home home = homes.get(name);
        return home == null ? name : home.file();
    }

    /** Equal for templates that render the same wherever they stand: their texts, by the names under which they find each other. */
    Digest digest() {
        ValueDigest all = new ValueDigest().put(main).put(texts.size());
        texts.forEach((name, text) -> all.put(name).put(text));
        return all.digest();
    }

    /** What its text can depend on. */
    Reach reach() {
        return templates.reach(main);
    }

    String render(Value.Obj context) {
        try {
            return templates.render(main, context);
        } catch (FindingsException e) {
            throw relocated(e, homes);
        }
    }

    /** The same text as {@link #render}, with the origin of every character. */
    Lineage.Traced trace(Value.Obj context) {
        try {
            return templates.trace(main, context);
        } catch (FindingsException e) {
            throw relocated(e, homes);
        }
    }

    /** A place that the template names by its own lines, as the user knows it. */
    Place place(Place inside) {
        return homes.getOrDefault(inside.file(), new Home(inside.file(), 0)).place(inside);
    }

    private static FindingsException relocated(FindingsException e, Map<String, Home> homes) {
        return new FindingsException(e.findings().stream()
                .map(finding -> new Finding(
                        finding.id(),
                        finding.severity(),
                        finding.message(),
                        finding.places().stream()
                                .map(place -> homes.getOrDefault(place.file(), new Home(place.file(), 0))
                                        .place(place))
                                .toList(),
                        finding.allowed(),
                        finding.hint()))
                .toList());
    }
}
