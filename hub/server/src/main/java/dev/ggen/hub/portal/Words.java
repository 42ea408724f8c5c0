package dev.ggen.hub.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/**
 * The texts of pages in the viewer's language; a page's controller takes one as an argument.
 *
 * <p>Keys begin with their module: {@code settlement.month.closed} is in {@code messages/settlement.properties}. The files are {@link
 * java.text.MessageFormat}s: {@code {0}} takes the first value, an apostrophe is written twice.
 *
 * @param messages the message files; a missing key is a fault, not a blank
 */
public record Words(MessageSource messages, Locale locale) {
    /** The text with its values. Numbers are grouped as the language does; give money as {@link Figures} shows it. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The text, or other words where the files have none: for keys that other modules make up. */
    public String textOr(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], otherwise, locale));
    }

    /** {@code key.one} or {@code key.other}, with the count as {@code {0}}. */
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".other"), count);
    }

    /** The text as a sentence in which every value is set off. */
    public Sentence sentence(String key, Object... values) {
        Object[] marked = Arrays.stream(values)
                .map(value -> Sentence.OPEN + shown(value) + Sentence.CLOSE)
                .toArray();
        return Sentence.ofMarked(messages.getMessage(key, marked, locale));
    }

    /**
     * What a check said, as a sentence of its own: with a capital where it begins with a word, and not where it begins with a name or a value, such
     * as a file's; and with one full stop.
     */
    public String told(String said) {
        boolean beginsWithWord = said.matches("(?s)[a-z]+('[a-z]+)?[ ,:;].*");
        String begun = beginsWithWord ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) : said;
        return begun.isEmpty() || begun.endsWith(".") ? begun : begun + ".";
    }

    /** The text of a closed choice: {@code settlement.state} and {@code CLOSED} give that of {@code settlement.state.closed}. */
    public String of(String group, Enum<?> choice) {
        return text(group + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Figures as this language writes them. */
    public Figures figures() {
        return new Figures(locale);
    }

    private String shown(Object value) {
        return value instanceof Number number ? figures().count(number.longValue()) : value.toString();
    }
}
