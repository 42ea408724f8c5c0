package dev.ggen.generator.plan;

import dev.ggen.generator.template.Suggestion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Takes the members of one table of the manifest; what nobody asked for is a finding in the end. */
final class Keys {
    private final String name;
    private final TomlValue.Table table;
    private final List<Finding> findings;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param name of the table as the manifest writes it; empty for the whole file */
    Keys(String name, TomlValue.Table table, List<Finding> findings) {
        this.name = name;
        this.table = table;
        this.findings = findings;
    }

    Place place() {
        return table.place();
    }

    boolean has(String key) {
        return table.members().containsKey(key);
    }

    boolean isEmpty() {
        return table.members().isEmpty();
    }

    void knows(String... keys) {
        known.addAll(List.of(keys));
    }

    Place placeOf(String key) {
        return Optional.ofNullable(table.members().get(key))
                .map(TomlValue::place)
                .orElse(place());
    }

    Optional<String> text(String key) {
        return take(
                key,
                "a text",
                value -> value instanceof TomlValue.Text text ? Optional.of(text.value()) : Optional.empty());
    }

    String requiredText(String key) {
        if (!has(key)) {
            known.add(key);
            findings.add(Finding.red("manifest-missing", where() + " needs `" + key + "`.", place()));
        }
        return text(key).orElse("");
    }

    boolean flag(String key) {
        return take(
                        key,
                        "true or false",
                        value -> value instanceof TomlValue.Truth truth ? Optional.of(truth.value()) : Optional.empty())
                .orElse(false);
    }

    long whole(String key) {
        return take(
                        key,
                        "an integer",
                        value -> value instanceof TomlValue.Whole number
                                ? Optional.of(number.value())
                                : Optional.empty())
                .orElse(0L);
    }

    List<String> texts(String key) {
        return take(key, "a list of texts", Keys::texts).orElse(List.of());
    }

    private static Optional<List<String>> texts(TomlValue value) {
        if (!(value instanceof TomlValue.Items items)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (TomlValue item : items.values()) {
            if (!(item instanceof TomlValue.Text text)) {
                return Optional.empty();
            }
            texts.add(text.value());
        }
        return Optional.of(texts);
    }

    SequencedMap<String, String> textTable(String key) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        table(key).ifPresent(inner -> {
            for (String name : inner.table.members().keySet()) {
                inner.text(name).ifPresent(value -> texts.put(name, value));
            }
        });
        return texts;
    }

    Optional<Keys> table(String key) {
        return take(
                key,
                "a table",
                value -> value instanceof TomlValue.Table inner
                        ? Optional.of(new Keys(nameOf(key), inner, findings))
                        : Optional.empty());
    }

    List<Keys> tables(String key) {
        return take(key, "a list of tables", value -> tables(key, value)).orElse(List.of());
    }

    private Optional<List<Keys>> tables(String key, TomlValue value) {
        if (!(value instanceof TomlValue.Items items)) {
            return Optional.empty();
        }
        List<Keys> tables = new ArrayList<>();
        for (TomlValue item : items.values()) {
            if (!(item instanceof TomlValue.Table inner)) {
                return Optional.empty();
            }
            tables.add(new Keys(nameOf(key), inner, findings));
        }
        return Optional.of(tables);
    }

    private <T> Optional<T> take(String key, String wanted, Function<TomlValue, Optional<T>> reading) {
        known.add(key);
        TomlValue value = table.members().get(key);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            findings.add(Finding.red("manifest-type", "`" + key + "` is " + value.kind() + ".", value.place())
                    .withAllowed(wanted));
        }
        return read;
    }

    /** Keys that others give a meaning and that change nothing here. */
    void withoutEffect(String... keys) {
        for (String key : keys) {
            known.add(key);
            if (has(key)) {
                findings.add(Finding.yellow("manifest-no-effect", "`" + key + "` has no effect.", placeOf(key)));
            }
        }
    }

    /** Keys that would change the result, and that this version doesn't know how to follow. */
    void unsupported(String hint, String... keys) {
        for (String key : keys) {
            known.add(key);
            if (has(key)) {
                findings.add(Finding.red(
                                "manifest-unsupported", "`" + key + "` is not supported in this version.", placeOf(key))
                        .withHint(hint));
            }
        }
    }

    /** Refuses every key that wasn't asked for. */
    void end() {
        for (String key : table.members().keySet()) {
            if (!known.contains(key)) {
                findings.add(Finding.red("manifest-unknown-key", where() + " has no key `" + key + "`.", placeOf(key))
                        .withAllowed(String.join(", ", known))
                        .withHint(Suggestion.hint(key, known)));
            }
        }
    }

    private String where() {
        return name.isEmpty() ? "The manifest" : "`" + name + "`";
    }

    private String nameOf(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
