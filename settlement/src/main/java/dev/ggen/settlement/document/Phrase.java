package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as the template prints it: parts, of which some are values to be set off.
 *
 * <p>A part is {@code {"text","value","after","short"}}. {@code after} is the mark that follows a value without a space and must not
 * begin a line; a short value must not be broken either.
 */
final class Phrase {
    private static final Pattern PLACE = Pattern.compile("\\*\\{([a-z]+)}|\\{([a-z]+)}");
    private static final Pattern MARK = Pattern.compile("[.,;:)]+");
    private static final int SHORT = 24;

    private final List<Json> parts = new ArrayList<>();

    private Phrase() {}

    /** Fills a message: {@code {name}} takes a value as plain words, {@code *{name}} sets it off. */
    static Json of(String message, Map<String, String> values) {
        Phrase phrase = new Phrase();
        Matcher places = PLACE.matcher(message);
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (places.find()) {
            words.append(message, from, places.start());
            from = places.end();
            if (places.group(1) == null) {
                words.append(value(places, values));
            } else {
                phrase.say(words.toString());
                words.setLength(0);
                from = phrase.setOff(value(places, values), message, from);
            }
        }
        return phrase.say(words.append(message, from, message.length()).toString())
                .json();
    }

    /** The statement's own {@code words}: {@code [{"text","value"}]}. */
    static Json of(List<Fields> words) {
        Phrase phrase = new Phrase();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text("text");
            int from = i == 0 || !words.get(i - 1).truth("value")
                    ? 0
                    : mark(text, 0).length();
            if (words.get(i).truth("value")) {
                String next = i + 1 < words.size() ? words.get(i + 1).text("text") : "";
                phrase.setOff(text, next, 0);
            } else {
                phrase.say(text.substring(from));
            }
        }
        return phrase.json();
    }

    /** The message as plain text, all values as words. */
    static String plain(String message, Map<String, String> values) {
        return PLACE.matcher(message).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String name = place.group(1) == null ? place.group(2) : place.group(1);
        return values.getOrDefault(name, place.group());
    }

    private Phrase say(String text) {
        if (!text.isEmpty()) {
            add(text, "", false);
        }
        return this;
    }

    /** Adds a value with the mark that stands in {@code rest} at {@code at}; gives where the words after it begin. */
    private int setOff(String value, String rest, int at) {
        String mark = mark(rest, at);
        add(value, mark, true);
        return at + mark.length();
    }

    private static String mark(String text, int at) {
        Matcher mark = MARK.matcher(text).region(at, text.length());
        return mark.lookingAt() ? mark.group() : "";
    }

    private void add(String text, String after, boolean value) {
        parts.add(Json.object()
                .put("text", text)
                .put("after", after)
                .put("value", value)
                .put("short", text.length() <= SHORT)
                .build());
    }

    private Json json() {
        return Json.of(parts);
    }
}
