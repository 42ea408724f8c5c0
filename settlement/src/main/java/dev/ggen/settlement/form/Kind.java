package dev.ggen.settlement.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of thing that a form states: an agreement, a clause, a scale.
 *
 * @param name the class's local name
 * @param fields in their order
 */
public record Kind(String name, Wording label, Wording help, List<Field> fields) {
    public Kind {
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String property) {
        return fields.stream().filter(field -> field.name().equals(property)).findFirst();
    }
}
