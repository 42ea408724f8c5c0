package dev.ggen.hub.portal;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.portal.Saying.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What modules say in English, found again by the pattern that it was said by: {@code messages/said.properties}. Findings and signed statements
 * are kept as they were said; a page says them in its reader's language.
 *
 * <p>A clause's sentence is put together of pieces. Its pattern has the place {@code {9}} where any number of them may stand; they are the texts
 * whose keys begin with {@code said.phrase.}. Its values that are words, such as {@code each month}, are among those of {@code said.value.}.
 */
final class Sayings {
    private static final String FILE = "messages/said";
    private static final String CLAUSE = "said.clause.";
    private static final String ADVICE = "said.lint.";
    private static final String PAID = "said.paid.";
    private static final String TERM = "said.term.";
    private static final String PHRASE = "said.phrase.";
    private static final String VALUE = "said.value.";
    private static final String NOT_PERMITTED = "said.not-permitted";
    private static final Pattern FIGURE =
            Pattern.compile("([-\u2212]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([\u00a0 ](?:%|[A-Z]{3}|[kMGT]?B))?");

    private static final Pattern MOMENT =
            Pattern.compile("(?<= on )(\\d{4}-\\d{2}-\\d{2})(?:T| at )(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?Z| UTC)");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            FILE, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final String ANY_PHRASES =
            Saying.anyOf(keys(PHRASE).stream().map(TEXTS::getString).toList());
    private static final List<Saying> PHRASES = read(PHRASE, Saying::phrase);
    private static final List<Saying> VALUES = read(VALUE, Saying::whole);
    private static final List<Saying> ALL = read("", Saying::whole);

    private Sayings() {}

    /** The most specific patterns come first. */
    static Optional<Found> find(String said) {
        return first(ALL, said);
    }

    /** Is it of the sentence of a clause or a term, or advice on them, whose values may be words? */
    static boolean hasWords(Found found) {
        return isOfClause(found) || found.key().startsWith(ADVICE);
    }

    private static boolean isOfClause(Found found) {
        return found.key().startsWith(PHRASE)
                || found.key().startsWith(CLAUSE)
                || found.key().startsWith(TERM)
                || found.key().startsWith(PAID);
    }

    /** A clause's sentence that was kept plain, its values set off again, but for the parties' names; empty where it isn't known as one. */
    static Optional<Sentence> setOff(String clause, Collection<String> parties) {
        return find(clause)
                .filter(Sayings::isOfClause)
                .map(found -> Sentence.ofMarked(marked(found, parties)
                        .replace(
                                "{" + Saying.PHRASES + "}",
                                phrases(found.phrases()).stream()
                                        .map(phrase -> marked(phrase, parties))
                                        .collect(Collectors.joining()))))
                .filter(sentence -> sentence.text().equals(clause));
    }

    private static String marked(Found found, Collection<String> parties) {
        String text = TEXTS.getString(found.key()).replace("''", "'");
        for (int place = 0; place < found.values().size(); place++) {
            String value = found.values().get(place);
            boolean isQuiet = parties.contains(value);
            text = text.replace("{" + place + "}", new Sentence.Part(value, !isQuiet).marked());
        }
        return text;
    }

    /** A permission of which a refusal says that it is missing. */
    static Optional<Permission> missing(String said) {
        return find(said)
                .filter(found -> found.key().equals(NOT_PERMITTED))
                .flatMap(found -> Permission.of(found.values().getFirst()));
    }

    /** A value that is words. */
    static Optional<Found> findValue(String said) {
        return first(VALUES, said);
    }

    /** The pieces that were said one after the other. */
    static List<Found> phrases(String said) {
        List<Found> phrases = new ArrayList<>();
        String left = said;
        while (!left.isEmpty()) {
            Found next = first(PHRASES, left).orElseThrow();
            phrases.add(next);
            left = next.phrases();
        }
        return phrases;
    }

    private static Optional<Found> first(List<Saying> sayings, String said) {
        return sayings.stream().flatMap(saying -> saying.find(said).stream()).findFirst();
    }

    private static List<Saying> read(String group, SayingOf saying) {
        return keys(group).stream()
                .map(key -> saying.of(key, TEXTS.getString(key), ANY_PHRASES))
                .toList();
    }

    private interface SayingOf {
        Saying of(String key, String text, String phrases);
    }

    /** Of a group; of all that aren't in one for an empty name. */
    private static List<String> keys(String group) {
        return TEXTS.keySet().stream()
                .filter(key ->
                        group.isEmpty() ? !key.startsWith(PHRASE) && !key.startsWith(VALUE) : key.startsWith(group))
                .sorted(Comparator.comparingInt((String key) -> -Saying.literals(TEXTS.getString(key)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * On which minute something happened, however exactly it was said; other moments, such as those in a quoted row, stay as they are.
     *
     * @param between stands between day and time
     */
    static String shortMoments(String said, String between) {
        return MOMENT.matcher(said).replaceAll("$1" + between + "$2 UTC");
    }

    /** A figure with its unit, or grouped, as the reader's language writes it; anything else, such as a clause's number, as it is. */
    static String figure(String value, Figures figures) {
        Matcher figure = FIGURE.matcher(value);
        if (!figure.matches() || (figure.group(4) == null && !value.contains(","))) {
            return value;
        }
        String decimals = figure.group(3) == null ? "" : figure.group(3);
        BigDecimal number = new BigDecimal(figure.group(2).replace(",", "") + decimals);
        String unit = figure.group(4) == null ? "" : figure.group(4);
        return figure.group(1) + figures.decimal(number, Math.max(0, decimals.length() - 1)) + unit;
    }
}
