package dev.ggen.settlement.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stylesheet that can load nothing: at-rules and functions from a short list, and no escapes to spell others with. */
final class InertStyle {
    private static final Pattern AT_RULE = Pattern.compile("@([a-zA-Z-]*)");
    private static final Pattern FUNCTION = Pattern.compile("([a-zA-Z_-][a-zA-Z0-9_-]*)\\(");
    private static final Set<String> AT_RULES = Set.of(
            "media", "page", "top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right");
    private static final Set<String> FUNCTIONS = Set.of(
            "var",
            "attr",
            "rgb",
            "calc",
            "min",
            "max",
            "minmax",
            "repeat",
            "counter",
            "element",
            "running",
            "not",
            "is",
            "where",
            "nth-child",
            "nth-of-type",
            "nth-last-child",
            "color-mix");

    private InertStyle() {}

    static void check(String css) {
        if (css.indexOf('\\') >= 0) {
            throw InertMarkup.refused("its style has a backslash", "characters as they are");
        }
        check(css, AT_RULE, AT_RULES, "@");
        check(css, FUNCTION, FUNCTIONS, "");
    }

    private static void check(String css, Pattern pattern, Set<String> allowed, String sign) {
        Matcher found = pattern.matcher(css);
        while (found.find()) {
            if (!allowed.contains(found.group(1).toLowerCase(Locale.ROOT))) {
                throw InertMarkup.refused(
                        "its style has " + sign + found.group(1),
                        String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }
}
