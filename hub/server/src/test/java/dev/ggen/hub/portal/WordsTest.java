package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Texts and sentences. */
final class WordsTest {
    private static final List<String> MODULES =
            List.of("portal", "access", "agreement", "evidence", "ledger", "program", "settlement", "said");

    @Test
    void whatACheckSaidBeginsWithACapitalUnlessItBeginsWithAName() {
        Words words = new Words(new StaticMessageSource(), Locale.ENGLISH);
        assertThat(words.told("this isn't an address")).isEqualTo("This isn't an address.");
        assertThat(words.told("x.zip is a ZIP archive")).isEqualTo("x.zip is a ZIP archive.");
        assertThat(words.told("\"x\" is no day")).isEqualTo("\"x\" is no day.");
        assertThat(words.told("see the guide.")).isEqualTo("See the guide.");
        assertThat(words.told("")).isEmpty();
    }

    @Test
    void aSentenceSetsItsValuesOff() {
        Sentence sentence = words("{0} keeps {1} of {2}.").sentence("rule", "Partner", "70 %", 1204);
        assertThat(sentence.text()).isEqualTo("Partner keeps 70 % of 1,204.");
        assertThat(sentence.parts())
                .filteredOn(Sentence.Part::isValue)
                .extracting(Sentence.Part::text)
                .containsExactly("Partner", "70 %", "1,204");
    }

    @Test
    void aValueMayHoldWhatLooksLikeAPlace() {
        assertThat(words("{0} and {1}").sentence("rule", "{1}", "it''s").text()).isEqualTo("{1} and it''s");
    }

    @Test
    void everyPageIsWholeInEveryLanguage() {
        for (String module : MODULES) {
            ResourceBundle english = texts(module, Locale.ROOT);
            ResourceBundle german = texts(module, Locale.GERMAN);
            assertThat(german.keySet()).as(module).isEqualTo(english.keySet());
            for (String key : english.keySet()) {
                assertThat(values(german.getString(key))).as(key).isEqualTo(values(english.getString(key)));
            }
        }
        for (Place place : Place.values()) {
            assertThat(texts("portal", Locale.ROOT).keySet()).contains(place.key());
        }
    }

    /** Which values a text has room for. */
    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle texts(String module, Locale locale) {
        return ResourceBundle.getBundle(
                "messages/" + module,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Words words(String rule) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("rule", Locale.ENGLISH, rule);
        return new Words(messages, Locale.ENGLISH);
    }
}
