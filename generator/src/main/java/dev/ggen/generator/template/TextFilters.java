package dev.ggen.generator.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Filters from text to text, as the Tera documentation has them. */
final class TextFilters {
    private static final int TRUNCATE_AT = 255;
    private static final String UNRESERVED = "-_.~";
    private static final String KEPT_IN_PATHS = UNRESERVED + "/%";

    private TextFilters() {}

    static List<Filter> all() {
        return List.of(
                Filter.ofText("lower", (text, none) -> text.toLowerCase(Locale.ROOT)),
                Filter.ofText("upper", (text, none) -> text.toUpperCase(Locale.ROOT)),
                Filter.ofText("capitalize", (text, none) -> capitalized(text)),
                Filter.ofText("trim", (text, none) -> Blank.trim(text)),
                Filter.ofText("trim_start", (text, none) -> Blank.trimStart(text)),
                Filter.ofText("trim_end", (text, none) -> Blank.trimEnd(text)),
                Filter.ofText("trim_start_matches", TextFilters::trimStartMatches, "pat"),
                Filter.ofText("trim_end_matches", TextFilters::trimEndMatches, "pat"),
                Filter.ofText("replace", TextFilters::replace, "from", "to"),
                Filter.ofText("truncate", TextFilters::truncate, "length?", "end?"),
                Filter.ofText("addslashes", (text, none) -> addSlashes(text)),
                Filter.ofText("indent", TextFilters::indent, "prefix?", "first?", "blank?"),
                Filter.ofText(
                        "linebreaksbr",
                        (text, none) -> text.replace("\r\n", "<br>").replace("\n", "<br>")),
                Filter.ofText("striptags", (text, none) -> MarkupText.withoutTags(text)),
                Filter.ofText("spaceless", (text, none) -> MarkupText.withoutSpaceBetweenTags(text)),
                Filter.ofText("escape", (text, arguments) -> HtmlEscape.html(text, arguments.meter())),
                Filter.ofText("escape_xml", (text, arguments) -> HtmlEscape.xml(text, arguments.meter())),
                Filter.ofText("urlencode", (text, arguments) -> percentEncoded(text, KEPT_IN_PATHS, arguments)),
                Filter.ofText("urlencode_strict", (text, arguments) -> percentEncoded(text, "", arguments)),
                Filter.ofText("slugify", (text, arguments) -> Slug.of(text, arguments)),
                Filter.of(
                        "wordcount",
                        (input, arguments) -> Value.of(new StringTokenizer(arguments.inputText(input)).countTokens())));
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String trimStartMatches(String text, Arguments arguments) {
        String pattern = arguments.separator("pat");
        int start = 0;
        while (!pattern.isEmpty() && text.startsWith(pattern, start)) {
            start += pattern.length();
        }
        return text.substring(start);
    }

    private static String trimEndMatches(String text, Arguments arguments) {
        String pattern = arguments.separator("pat");
        int end = text.length();
        while (!pattern.isEmpty() && text.startsWith(pattern, end - pattern.length())) {
            end -= pattern.length();
        }
        return text.substring(0, end);
    }

    private static String replace(String text, Arguments arguments) {
        String from = arguments.text("from");
        String to = arguments.text("to");
        Output out = new Output(arguments.meter());
        if (from.isEmpty()) {
            text.codePoints().forEach(one -> out.add(to).add(Character.toString(one)));
            return out.add(to).toString();
        }
        int done = 0;
        for (int found = text.indexOf(from); found >= 0; found = text.indexOf(from, done)) {
            out.add(text, done, found).add(to);
            done = found + from.length();
        }
        return out.add(text, done, text.length()).toString();
    }

    /** Counts what a reader sees as one character (Unicode's extended grapheme clusters); the end comes on top. */
    private static String truncate(String text, Arguments arguments) {
        int length = arguments.natural("length", TRUNCATE_AT);
        List<String> characters = Graphemes.of(text);
        if (length >= characters.size()) {
            return text;
        }
        return String.join("", characters.subList(0, length)) + arguments.text("end", "…");
    }

    private static String addSlashes(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\'");
    }

    private static String indent(String text, Arguments arguments) {
        String prefix = arguments.text("prefix", "    ");
        boolean first = arguments.flag("first");
        boolean blank = arguments.flag("blank");
        Output out = new Output(arguments.meter());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                out.add('\n');
            }
            boolean indented = i == 0 ? first : blank || !Blank.trimStart(line).isEmpty();
            out.add(indented ? prefix : "").add(line);
        }
        return out.toString();
    }

    private static String percentEncoded(String text, String kept, Arguments arguments) {
        Output out = new Output(arguments.meter());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || kept.indexOf(one) >= 0);
            if (plain) {
                out.add((char) one);
            } else {
                out.add('%').add(hexDigit(one >> 4)).add(hexDigit(one));
            }
        }
        return out.toString();
    }

    private static char hexDigit(int number) {
        return "0123456789ABCDEF".charAt(number & 15);
    }
}
