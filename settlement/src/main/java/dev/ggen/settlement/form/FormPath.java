package dev.ggen.settlement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where something stands in a form: properties with the number of their value, as {@code clause.0.scale.0.mode.0}. */
final class FormPath {
    private static final Pattern PATH = Pattern.compile("[A-Za-z]+\\.[0-9]{1,3}(\\.[A-Za-z]+\\.[0-9]{1,3}){0,7}");

    private FormPath() {}

    static String of(String at, String property, int index) {
        return (at.isEmpty() ? "" : at + ".") + property + "." + index;
    }

    /** A step down: a property, and which of its values. */
    record Step(String property, int index) {}

    /** The steps of a path; empty for what is none. */
    static Optional<List<Step>> steps(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        String[] words = path.split("\\.");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            steps.add(new Step(words[i], Integer.parseInt(words[i + 1])));
        }
        return Optional.of(steps);
    }
}
