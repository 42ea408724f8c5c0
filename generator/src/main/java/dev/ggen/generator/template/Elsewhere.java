package dev.ggen.generator.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Helps those who know other template languages: what things are called there, and that arguments have no names. */
final class Elsewhere {
    /** From Jinja, Twig, Liquid and Handlebars. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("tojson", "json_encode"),
            Map.entry("to_json", "json_encode"),
            Map.entry("json", "json_encode"),
            Map.entry("size", "length"),
            Map.entry("count", "length"),
            Map.entry("len", "length"),
            Map.entry("d", "default"),
            Map.entry("e", "escape"),
            Map.entry("raw", "safe"),
            Map.entry("downcase", "lower"),
            Map.entry("lowercase", "lower"),
            Map.entry("upcase", "upper"),
            Map.entry("uppercase", "upper"),
            Map.entry("strip", "trim"),
            Map.entry("lstrip", "trim_start"),
            Map.entry("rstrip", "trim_end"),
            Map.entry("string", "as_str"),
            Map.entry("to_string", "as_str"),
            Map.entry("append", "concat"),
            Map.entry("select", "filter"),
            Map.entry("selectattr", "filter"),
            Map.entry("where", "filter"),
            Map.entry("dictsort", "sort"),
            Map.entry("sort_by", "sort"),
            Map.entry("screaming", "shouty"),
            Map.entry("constant_case", "shouty"),
            Map.entry("upper_camel", "pascal"),
            Map.entry("lower_camel", "camel"),
            Map.entry("dash", "kebab"),
            Map.entry("plural", "pluralize"),
            Map.entry("singular", "singularize"),
            Map.entry("wrap", "indent"),
            Map.entry("strftime", "date"),
            Map.entry("startswith", "starting_with"),
            Map.entry("endswith", "ending_with"),
            Map.entry("contains", "containing"),
            Map.entry("match", "matching"),
            Map.entry("none", "undefined"),
            Map.entry("mapping", "object"),
            Map.entry("sequence", "iterable"));

    static final String IF_BLOCK = "Write `{% if … %}…{% else %}…{% endif %}`.";

    private static final Map<String, String> TAGS = Map.of(
            "elseif", "Write `elif`.",
            "elsif", "Write `elif`.",
            "unless", "Write `if not`.",
            "assign", "Write `set`.",
            "with", "Write `set`, or call a macro.",
            "call", "Write `{{ self::name(argument=…) }}`.",
            "from", "Write `{% import \"file\" as name %}`.",
            "verbatim", "Write `raw`.",
            "comment", "Write `{# … #}`.");

    private Elsewhere() {}

    static Optional<String> tag(String written) {
        return Optional.ofNullable(TAGS.get(written));
    }

    /** For something that stands where a tag should end. */
    static String hintAtEnd(Token found) {
        if (found.is(Token.Kind.SYMBOL, "=")) {
            return "Write `==` to compare.";
        }
        return found.is(Token.Kind.NAME, "if") ? "Write `elif`." : "";
    }

    static String character(char written) {
        return switch (written) {
            case '?' -> IF_BLOCK;
            case '&' -> "Write `and`.";
            case '!' -> "Write `not`.";
            case '{' -> "There are no object literals; let a query or the context give the object.";
            default -> "";
        };
    }

    /** "It is called `x` here.", when something known is; or nothing. */
    static String hint(String written, Collection<String> known) {
        String here = NAMES.get(written);
        return here != null && known.contains(here) ? "It is called `" + here + "` here." : "";
    }

    /** "Write `filter(name=…)`.", for a filter that takes something; or nothing. */
    static String example(String filter) {
        Filter called = BuiltIns.FILTERS.get(filter);
        List<String> names = called == null ? List.of() : called.signature().names();
        return names.isEmpty() ? "" : "Write `" + filter + "(" + String.join("=…, ", names) + "=…)`.";
    }
}
