package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Templates;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The template of one rule with all that it includes, and findings that name files as the user knows them. */
final class RuleTemplate {
    /** Where templates that are named by others lie. */
    private static final String FOLDER = "templates/";

    private final String main;
    private final Templates templates;
    private final Map<String, Home> homes;

    private RuleTemplate(String main, Templates templates, Map<String, Home> homes) {
        this.main = main;
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

    static RuleTemplate compile(Origin origin, ReadFiles files, Settings settings) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Home> homes = new HashMap<>();
        String main = switch (origin) {
            case Origin.File file -> {
                texts.put(file.path(), files.text(file.path(), file.place()));
                homes.put(file.path(), new Home(file.path(), 0));
                yield file.path();
            }
            case Origin.Inline inline -> {
                texts.put(Manifest.FILE, inline.text());
                homes.put(Manifest.FILE, new Home(Manifest.FILE, inline.firstLine() - 1));
                yield Manifest.FILE;
            }
        };
        gather(main, texts, homes, files);
        try {
            return new RuleTemplate(main, Templates.compile(texts, settings), homes);
        } catch (FindingsException e) {
            throw relocated(e, homes);
        }
    }

    private static void gather(String main, Map<String, String> texts, Map<String, Home> homes, ReadFiles files) {
        ArrayDeque<String> open = new ArrayDeque<>();
        open.add(main);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String reference : Templates.references(name, texts.getOrDefault(name, ""))) {
                Optional<String> text = texts.containsKey(reference)
                        ? Optional.empty()
                        : files.find(FOLDER + reference).flatMap(file -> file.text());
                if (text.isPresent()) {
                    texts.put(reference, text.get());
                    homes.put(reference, new Home(FOLDER + reference, 0));
                    open.add(reference);
                }
            }
        }
    }

    String render(Value.Obj context) {
        try {
            return templates.render(main, context);
        } catch (FindingsException e) {
            throw relocated(e, homes);
        }
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
