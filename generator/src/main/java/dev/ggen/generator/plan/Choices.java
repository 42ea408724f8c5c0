package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a project says of a pack's parameters, by name, each with its place. */
public record Choices(SequencedMap<String, Choice> values) {
    static final Choices NONE = new Choices(new LinkedHashMap<>());

    public Choices {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** A value, whose kind only the pack can judge. */
    record Choice(ConfigValue value) {
        Place place() {
            return value.place();
        }
    }

    static Choices of(ConfigValue table) {
        LinkedHashMap<String, Choice> values = new LinkedHashMap<>();
        if (table instanceof ConfigValue.Table members) {
            members.members().forEach((name, value) -> values.put(name, new Choice(value)));
        }
        return new Choices(values);
    }
}
