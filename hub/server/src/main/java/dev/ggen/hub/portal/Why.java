package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a figure is what it is: rule, inputs, arithmetic, sources. Shown in place.
 *
 * @param rule as a sentence, the clause it comes from in it
 * @param steps the arithmetic, one step a line, the result last
 * @param sources where to read on: the clause, the rows, the file
 */
public record Why(Sentence rule, List<Fact> inputs, List<Step> steps, List<Value> sources) {
    /**
     * One line of arithmetic.
     *
     * @param sum the reckoning: {@code 12,345.67 × 3 %}
     * @param result what it gives: {@code 370.3701}
     * @param words what it is: "share", "rounded half up"
     */
    public record Step(String words, String sum, String result) {}

    public Why {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    public static Why of(Sentence rule) {
        return new Why(rule, List.of(), List.of(), List.of());
    }

    public Why input(String name, Value value) {
        return new Why(rule, plus(inputs, new Fact(name, value)), steps, sources);
    }

    public Why step(String words, String sum, String result) {
        return new Why(rule, inputs, plus(steps, new Step(words, sum, result)), sources);
    }

    public Why source(Value source) {
        return new Why(rule, inputs, steps, plus(sources, source));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
