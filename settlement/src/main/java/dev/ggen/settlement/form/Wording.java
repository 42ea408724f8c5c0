package dev.ggen.settlement.form;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words in some languages.
 *
 * @param byLanguage language tag → words; English is always there
 */
public record Wording(SortedMap<String, String> byLanguage) {
    private static final String ENGLISH = "en";

    public Wording {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("words without English: " + byLanguage);
        }
    }

    /** In a language, or in English where it has none. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(ENGLISH, ""));
    }

    /** The same with a capital, as labels and titles begin. */
    public String titleIn(String language) {
        String words = in(language);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
