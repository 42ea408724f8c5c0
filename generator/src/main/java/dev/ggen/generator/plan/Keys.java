package dev.ggen.generator.plan;

import dev.ggen.generator.plan.KeyTable.Kind;
import dev.ggen.generator.plan.KeyTable.Need;
import dev.ggen.generator.template.Suggestion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Takes the members of one table as its {@link KeyTable} defines them. What it doesn't define, what is missing and what is of
 * another kind is a finding from the start, and absent from then on.
 */
final class Keys {
    private final KeyTable definition;
    private final ConfigValue.Table table;
    private final List<Finding> findings;

    private Keys(KeyTable definition, ConfigValue.Table table, List<Finding> findings) {
        this.definition = definition;
        this.table = table;
        this.findings = findings;
    }

    static Keys of(KeyTable definition, ConfigValue.Table table, List<Finding> findings) {
        Keys keys = new Keys(definition, table, findings);
        keys.checkMissing();
        table.members().forEach(keys::check);
        return keys;
    }

    private void checkMissing() {
        for (KeyTable.Key key : definition.keys()) {
            if (key.need() instanceof Need.Required && !has(key.name())) {
                String needed = definition.name().isEmpty() ? "[" + key.name() + "]" : key.name();
                findings.add(Finding.red(
                        "manifest-missing", definition.where() + " needs `" + needed + "`.", table.place()));
            }
        }
    }

    private void check(String name, ConfigValue value) {
        Optional<KeyTable.Key> key = definition.find(name);
        if (key.isEmpty()) {
            findings.add(unknown(name, value));
        } else if (!key.get().kind().accepts(value)) {
            wrongType(name, value, key.get().kind().words());
        } else {
            checkNeed(name, value, key.get().need());
        }
    }

    private Finding unknown(String name, ConfigValue value) {
        return Finding.red("manifest-unknown-key", definition.where() + " has no key `" + name + "`.", value.place())
                .withAllowed(String.join(", ", definition.allowed()))
                .withHint(Suggestion.hint(name, definition.allowed()));
    }

    void wrongType(String name, ConfigValue value, String wanted) {
        findings.add(Finding.red("manifest-type", "`" + name + "` is " + value.kind() + ".", value.place())
                .withAllowed(wanted));
    }

    private void checkNeed(String name, ConfigValue value, Need need) {
        switch (need) {
            case Need.Required required -> {}
            case Need.Optional optional -> {}
            case Need.NoEffect none ->
                findings.add(Finding.yellow("manifest-no-effect", "`" + name + "` has no effect.", value.place())
                        .withHint(none.hint()));
            case Need.Refused refused ->
                findings.add(Finding.red(
                                "manifest-unsupported",
                                "`" + name + "` is not supported in this version.",
                                value.place())
                        .withHint(refused.hint()));
        }
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

    Place placeOf(String key) {
        return Optional.ofNullable(table.members().get(key))
                .map(ConfigValue::place)
                .orElse(place());
    }

    /** The value of a key, when it is there and of its kind. */
    Optional<ConfigValue> value(String key, Kind kind) {
        if (definition.find(key).filter(known -> known.kind() == kind).isEmpty()) {
            throw new IllegalArgumentException(definition.where() + " defines no " + kind + " `" + key + "`");
        }
        return Optional.ofNullable(table.members().get(key)).filter(kind::accepts);
    }

    Optional<ConfigValue.Text> textValue(String key) {
        return value(key, Kind.TEXT).map(ConfigValue.Text.class::cast);
    }

    Optional<String> text(String key) {
        return textValue(key).map(ConfigValue.Text::value);
    }

    /** The text, which is empty when it is missing: that was a finding already. */
    String requiredText(String key) {
        return text(key).orElse("");
    }

    Optional<Boolean> truth(String key) {
        return value(key, Kind.FLAG).map(value -> ((ConfigValue.Truth) value).value());
    }

    boolean flag(String key) {
        return truth(key).orElse(false);
    }

    Optional<Long> whole(String key) {
        return value(key, Kind.WHOLE).map(value -> ((ConfigValue.Whole) value).value());
    }

    List<String> texts(String key) {
        return value(key, Kind.TEXTS).map(Keys::items).orElse(List.of()).stream()
                .map(ConfigValue.Text::value)
                .toList();
    }

    List<ConfigValue.Text> textOrTexts(String key) {
        return value(key, Kind.TEXT_OR_TEXTS)
                .map(value -> value instanceof ConfigValue.Text text ? List.of(text) : items(value))
                .orElse(List.of());
    }

    SequencedMap<String, String> textsByName(String key) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        value(key, Kind.TEXTS_BY_NAME)
                .ifPresent(value -> members(value).forEach((name, text) -> texts.put(name, text.value())));
        return texts;
    }

    /** The queries by the names under which a template sees their answers. */
    SequencedMap<String, ConfigValue.Text> queries(String key) {
        LinkedHashMap<String, ConfigValue.Text> queries = new LinkedHashMap<>();
        value(key, Kind.QUERIES).ifPresent(value -> {
            switch (value) {
                case ConfigValue.Text text -> queries.put("default", text);
                case ConfigValue.Items items ->
                    items(items).forEach(text -> queries.put("query_" + queries.size(), text));
                case ConfigValue.Table named -> queries.putAll(members(named));
                case ConfigValue.Whole number -> throw new IllegalStateException("not a query: " + number);
                case ConfigValue.Truth truth -> throw new IllegalStateException("not a query: " + truth);
                case ConfigValue.Other other -> throw new IllegalStateException("not a query: " + other);
            }
        });
        return queries;
    }

    private static List<ConfigValue.Text> items(ConfigValue value) {
        return ((ConfigValue.Items) value)
                .values().stream().map(ConfigValue.Text.class::cast).toList();
    }

    private static SequencedMap<String, ConfigValue.Text> members(ConfigValue value) {
        LinkedHashMap<String, ConfigValue.Text> members = new LinkedHashMap<>();
        ((ConfigValue.Table) value).members().forEach((name, text) -> members.put(name, (ConfigValue.Text) text));
        return members;
    }

    Optional<Keys> table(String key, KeyTable inner) {
        return value(key, Kind.TABLE).map(value -> inner(inner, value));
    }

    List<Keys> tables(String key, KeyTable inner) {
        List<Keys> tables = new ArrayList<>();
        value(key, Kind.TABLES)
                .ifPresent(
                        value -> ((ConfigValue.Items) value).values().forEach(item -> tables.add(inner(inner, item))));
        return tables;
    }

    /** A table inside this one, whose key admits more than a table. */
    Keys inner(KeyTable inner, ConfigValue value) {
        return of(inner, (ConfigValue.Table) value, findings);
    }
}
