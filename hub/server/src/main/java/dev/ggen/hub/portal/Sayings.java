package dev.ggen.hub.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What modules say in English, found again by the pattern that it was said by: {@code messages/said.properties}. Findings and signed statements
 * are kept as they were said; a page says them in its reader's language.
 */
final class Sayings {
    private static final String FILE = "messages/said";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern FIGURE =
            Pattern.compile("([-\u2212]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([\u00a0 ](?:%|[A-Z]{3}))");

    private static final Pattern MOMENT =
            Pattern.compile("(?<= on )(\\d{4}-\\d{2}-\\d{2})(?:T| at )(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?Z| UTC)");

    /**
     * One pattern.
     *
     * @param values which value each of its groups is
     */
    private record Saying(String key, Pattern pattern, List<Integer> values) {
        Optional<Found> of(String said) {
            Matcher matcher = pattern.matcher(said);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String[] found = new String[values.size()];
            for (int group = 0; group < values.size(); group++) {
                found[values.get(group)] = matcher.group(group + 1);
            }
            return Optional.of(new Found(key, List.of(found)));
        }
    }

    /** A text's key, and the values that it was said with. */
    record Found(String key, List<String> values) {}

    private static final List<Saying> ALL = read();

    private Sayings() {}

    /** The most specific patterns come first. */
    static Optional<Found> find(String said) {
        return ALL.stream().flatMap(saying -> saying.of(said).stream()).findFirst();
    }

    private static List<Saying> read() {
        ResourceBundle texts = ResourceBundle.getBundle(
                FILE,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.keySet().stream()
                .sorted(Comparator.comparingInt((String key) -> -literals(texts.getString(key)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> saying(key, texts.getString(key)))
                .toList();
    }

    /** How much of a text isn't a value. */
    private static int literals(String text) {
        return PLACE.matcher(text).replaceAll("").length();
    }

    private static Saying saying(String key, String text) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> values = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            pattern.append(literal(text.substring(from, places.start()))).append("(.+?)");
            values.add(Integer.valueOf(places.group(1)));
            from = places.end();
        }
        pattern.append(literal(text.substring(from)));
        return new Saying(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), values);
    }

    /** An apostrophe is written twice in the file. */
    private static String literal(String text) {
        return Pattern.quote(text.replace("''", "'"));
    }

    /**
     * On which minute something happened, however exactly it was said; other moments, such as those in a quoted row, stay as they are.
     *
     * @param between stands between day and time
     */
    static String shortMoments(String said, String between) {
        return MOMENT.matcher(said).replaceAll("$1" + between + "$2 UTC");
    }

    /** A figure with its unit as the reader's language writes it; anything else, such as a clause's number, as it is. */
    static String figure(String value, Figures figures) {
        Matcher figure = FIGURE.matcher(value);
        if (!figure.matches()) {
            return value;
        }
        String decimals = figure.group(3) == null ? "" : figure.group(3);
        BigDecimal number = new BigDecimal(figure.group(2).replace(",", "") + decimals);
        return figure.group(1) + figures.decimal(number, Math.max(0, decimals.length() - 1)) + figure.group(4);
    }
}
