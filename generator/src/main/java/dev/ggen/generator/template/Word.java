package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name that the language gives to something, for editors and references.
 *
 * @param parameters names of its arguments; a trailing {@code ?} marks one that may be left out
 */
public record Word(Kind kind, String name, List<String> parameters) {
    /** Where the word stands. */
    public enum Kind {
        /** Behind a bar. */
        FILTER,
        /** Behind {@code is}. */
        TEST,
        /** Before parentheses. */
        FUNCTION
    }

    public Word {
        parameters = List.copyOf(parameters);
    }

    /** {@code name(a, b?)}, or the name alone when it takes nothing. */
    public String signature() {
        return parameters.isEmpty() && kind != Kind.FUNCTION ? name : name + "(" + String.join(", ", parameters) + ")";
    }

    /** All words, by kind and name. */
    public static List<Word> all() {
        List<Word> words = new ArrayList<>();
        BuiltIns.FILTERS.forEach((name, filter) ->
                words.add(new Word(Kind.FILTER, name, filter.signature().parameters())));
        Tests.ARITY.forEach(
                (name, arity) -> words.add(new Word(Kind.TEST, name, arity == 0 ? List.of() : List.of("value"))));
        BuiltIns.FUNCTIONS.forEach((name, function) ->
                words.add(new Word(Kind.FUNCTION, name, function.signature().parameters())));
        words.sort(Comparator.comparing(Word::kind).thenComparing(Word::name));
        return List.copyOf(words);
    }
}
