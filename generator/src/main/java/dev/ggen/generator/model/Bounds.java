package dev.ggen.generator.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a value must be beside its type.
 *
 * @param facets exact texts
 * @param languages of texts with a language; empty for any
 * @param unique whether no two values may have one language
 */
public record Bounds(Map<Facet, String> facets, List<String> languages, Languages unique) {
    public static final Bounds NONE = new Bounds(Map.of(), List.of(), Languages.ANY);

    public Bounds {
        EnumMap<Facet, String> sorted = new EnumMap<>(Facet.class);
        sorted.putAll(facets);
        facets = Collections.unmodifiableMap(sorted);
        languages = List.copyOf(languages);
    }

    /** One way to bound a value. */
    public enum Facet {
        PATTERN("pattern"),
        FLAGS("flags"),
        MIN_LENGTH("minLength"),
        MAX_LENGTH("maxLength"),
        MINIMUM("minInclusive"),
        MAXIMUM("maxInclusive"),
        EXCLUSIVE_MINIMUM("minExclusive"),
        EXCLUSIVE_MAXIMUM("maxExclusive");

        private final String word;

        Facet(String word) {
            this.word = word;
        }

        /** As SHACL and XML Schema call it. */
        String word() {
            return word;
        }
    }

    /** Whether two values may have the same language. */
    public enum Languages {
        ANY,
        EACH_ONCE
    }

    public Optional<String> get(Facet facet) {
        return Optional.ofNullable(facets.get(facet));
    }

    Bounds with(Facet facet, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        EnumMap<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(facets);
        more.put(facet, value.get());
        return new Bounds(more, languages, unique);
    }

    /** These, and those of the other where there is none here. */
    Bounds or(Bounds other) {
        EnumMap<Facet, String> all = new EnumMap<>(Facet.class);
        all.putAll(other.facets);
        all.putAll(facets);
        return new Bounds(
                all,
                languages.isEmpty() ? other.languages : languages,
                unique == Languages.EACH_ONCE ? unique : other.unique);
    }
}
