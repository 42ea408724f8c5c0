package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Compiles every template once, however many rules and rows use it. Safe for any number of threads. */
final class TemplateShelf {
    private static final Pattern TAG = Pattern.compile("\\{[{%#]");

    private final ReadFiles files;
    private final Settings settings;
    private final Map<Key, RuleTemplate> compiled = new ConcurrentHashMap<>();

    TemplateShelf(ReadFiles files, Settings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** Equal origins in equal folders of includes are one template. */
    private record Key(Origin origin, String includes) {}

    /** @param includes the folder of the templates that this one names, with a slash at its end */
    RuleTemplate template(Origin origin, String includes) {
        return compiled.computeIfAbsent(
                new Key(origin, includes), key -> RuleTemplate.compile(origin, includes, files, settings));
    }

    /** A short text that may be a template, such as a path, rendered. */
    String text(String text, Place place, String includes, Value.Obj seen) {
        if (!TAG.matcher(text).find()) {
            return text;
        }
        return template(new Origin.Inline(text, Math.max(1, place.line()), place), includes)
                .render(seen);
    }
}
