package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One pattern by which something is said.
 *
 * @param places which place of the text each of its groups is
 */
record Saying(String key, Pattern pattern, List<Integer> places) {
    /** The place of the pieces of a sentence; all other places are of values. */
    static final int PHRASES = 9;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String SET_OFF = Sentence.OPEN + "[^" + Sentence.CLOSE + "]*" + Sentence.CLOSE;
    private static final String FIGURE = "[-\u2212]?\\d[\\d,]*(?:\\.\\d+)?[\u00a0 ](?:%|[A-Z]{3}|units)";

    /** Numbers of clauses, {@code 6.1 + 6.2}. */
    private static final String NUMBERS = "\\d[\\dA-Za-z.-]*(?: \\+ \\d[\\dA-Za-z.-]*)*";

    /** A value of a piece, so narrow that where the piece ends is never in doubt, whether or not it is set off. */
    private static final String NARROW =
            SET_OFF + "|" + FIGURE + "|\\d{4}-\\d{2}-\\d{2}|each (?:calendar |contract )?[a-z]+|" + NUMBERS;

    private static final String ANY = "[^" + Sentence.OPEN + Sentence.CLOSE + "]+?|" + SET_OFF;

    /**
     * What was found.
     *
     * @param key the text's key
     * @param values as they were said, marked where they are set off
     * @param phrases the pieces at their place, as they were said
     */
    record Found(String key, List<String> values, String phrases) {}

    /** A whole sentence, or a value that is words. */
    static Saying whole(String key, String text, String phrases) {
        return of(key, text, ANY, phrases);
    }

    /** A piece, with those that come after it. */
    static Saying phrase(String key, String text, String phrases) {
        return of(key, text + "{" + PHRASES + "}", NARROW, phrases);
    }

    /** The pattern of any number of pieces, or none. */
    static String anyOf(List<String> texts) {
        return texts.stream()
                .map(text -> pattern(text, (place, isNext) -> "(?:" + NARROW + ")"))
                .collect(Collectors.joining("|", "(?:", ")*"));
    }

    private static Saying of(String key, String text, String value, String phrases) {
        List<Integer> places = new ArrayList<>();
        String pattern = pattern(text, (place, isNext) -> {
            places.add(place);
            return "(" + (place == PHRASES ? phrases : isNext ? SET_OFF + "|" + FIGURE : value) + ")";
        });
        return new Saying(key, Pattern.compile(pattern), List.copyOf(places));
    }

    /** What stands at a place; a value right after another is a figure. */
    private interface Group {
        String at(int place, boolean isNext);
    }

    private static String pattern(String text, Group group) {
        StringBuilder pattern = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            String between = text.substring(from, places.start());
            pattern.append(literal(between))
                    .append(group.at(Integer.parseInt(places.group(1)), from > 0 && between.equals(" ")));
            from = places.end();
        }
        return pattern.append(literal(text.substring(from))).toString();
    }

    /** An apostrophe is written twice in the file. */
    private static String literal(String text) {
        return Pattern.quote(text.replace("''", "'"));
    }

    /** How much of a text isn't a value. */
    static int literals(String text) {
        return PLACE.matcher(text).replaceAll("").length();
    }

    Optional<Found> find(String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(Collections.nCopies(places.size(), ""));
        String phrases = "";
        for (int group = 0; group < places.size(); group++) {
            String found = matcher.group(group + 1);
            if (places.get(group) == PHRASES) {
                phrases = found;
            } else {
                values.set(places.get(group), found);
            }
        }
        return Optional.of(new Found(key, List.copyOf(values), phrases));
    }
}
