package dev.ggen.hub.portal;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.portal.Saying.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    /** The language of programs, agreements and findings. */
    public static final String STATED = "en";

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

    /** The text as a sentence in which every value is set off; one that is a sentence of its own stands in it as it is. */
    public Sentence sentence(String key, Object... values) {
        Object[] marked = Arrays.stream(values).map(this::marked).toArray();
        return Sentence.ofMarked(messages.getMessage(key, marked, locale));
    }

    private String marked(Object value) {
        return switch (value) {
            case Sentence sentence -> sentence.marked();
            case Sentence.Part part -> part.marked();
            default -> new Sentence.Part(shown(value), true).marked();
        };
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

    /** What a check or a refusal said, as a sentence in the reader's language; as it was said, and marked so, where no words for it are there. */
    public Sentence retold(String said) {
        Optional<Permission> missing = Sayings.missing(said);
        if (missing.isPresent()) {
            return Sentence.plain(text("portal.not-permitted", of("access.may", missing.get())));
        }
        String read = Sayings.shortMoments(said, isEnglish() ? " at " : " ");
        return isEnglish() ? Sentence.plain(told(read)) : translated(read).orElseGet(() -> stated(told(read)));
    }

    /** What a check said of a program, in the reader's language; as it was said, and marked so, where no words for it are there. */
    public Sentence found(String said) {
        return isEnglish() ? stated(said) : translated(said).orElseGet(() -> stated(said));
    }

    /** The same of a sentence that is said as it is, with its values set off. */
    public Sentence retold(Sentence said) {
        return isEnglish() ? said : translated(said.marked()).orElseGet(() -> stated(said.text()));
    }

    /** A clause's sentence that was kept plain, with its values set off, but for the names of the parties. */
    public Sentence clause(String said, String... parties) {
        return retold(Sayings.setOff(said, List.of(parties)).orElseGet(() -> Sentence.plain(said)));
    }

    /** What would be right, after a finding. */
    public Sentence allowed(String said) {
        Sentence words = isEnglish() ? Sentence.plain(said) : translated(said).orElseGet(() -> stated(said));
        return sentence("portal.error.allowed", words.parts().getFirst());
    }

    /** What stands beside the place of a finding: words that are known in the reader's language, anything else, such as a line of a file, as it is. */
    public Sentence noted(String said) {
        return isEnglish() ? Sentence.plain(said) : translated(said).orElseGet(() -> Sentence.plain(said));
    }

    /** Words of a program, an agreement or a check, in the language in which those are written. */
    public Sentence stated(String said) {
        return new Sentence(List.of(statedPart(said)));
    }

    /** The same among other words. */
    public Sentence.Part statedPart(String said) {
        return new Sentence.Part(said, false, isEnglish() ? "" : STATED);
    }

    /** Are the pages in the language in which programs, agreements and findings are written? */
    public boolean isEnglish() {
        return locale.getLanguage().equals(STATED);
    }

    private Optional<Sentence> translated(String said) {
        return Sayings.find(said).map(this::translated);
    }

    private Sentence translated(Found found) {
        Object[] values = new Object[Saying.PHRASES + 1];
        Arrays.fill(values, "");
        for (int place = 0; place < found.values().size(); place++) {
            List<Sentence.Part> value =
                    Sentence.ofMarked(found.values().get(place)).parts();
            values[place] = value.isEmpty() ? "" : part(value.getFirst(), Sayings.hasWords(found));
        }
        values[Saying.PHRASES] = Sentence.joined(
                Sayings.phrases(found.phrases()).stream().map(this::translated).toList());
        return sentence(found.key(), values);
    }

    /**
     * A value is a figure, a day or an id; in a clause also words that are known. What is set off and has letters alone is else a name that the
     * program gives.
     */
    private Sentence.Part part(Sentence.Part value, boolean hasWords) {
        Optional<Found> known = hasWords ? Sayings.findValue(value.text()) : Optional.empty();
        if (known.isPresent()) {
            return new Sentence.Part(translated(known.get()).text(), value.isValue());
        }
        boolean isName = value.isValue() && value.text().chars().noneMatch(Character::isDigit);
        return new Sentence.Part(Sayings.figure(value.text(), figures()), value.isValue(), isName ? STATED : "");
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
