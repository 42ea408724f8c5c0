package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Texts and sentences. */
final class WordsTest {
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
    void theFrameIsWholeInEveryLanguage() {
        assertThat(keys(Locale.GERMAN)).isEqualTo(keys(Locale.ROOT));
        for (Place place : Place.values()) {
            assertThat(keys(Locale.ROOT)).contains(place.key());
        }
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "messages/portal",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static Words words(String rule) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("rule", Locale.ENGLISH, rule);
        return new Words(messages, Locale.ENGLISH);
    }
}
