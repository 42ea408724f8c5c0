package dev.ggen.generator.plan;

import dev.ggen.generator.template.Suggestion;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Holds what a project chooses against what a pack lets it choose. */
final class ParametersReader {
    static final String TEXT = "text";
    private static final String WHOLE = "whole";
    private static final String FLAG = "flag";
    private static final List<String> TYPES = List.of(TEXT, WHOLE, FLAG);

    private final PackUse pack;
    private final List<Finding> findings;

    /** @param findings to which what is wrong on either side is added */
    ParametersReader(PackUse pack, List<Finding> findings) {
        this.pack = pack;
        this.findings = findings;
    }

    /** The value of every parameter that the pack declares, by name; nothing for one with a finding. */
    SequencedMap<String, Value> values(Keys packFile) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        SequencedMap<String, ConfigValue> declared = packFile.value("parameters", KeyTable.Kind.TABLE)
                .map(table -> ((ConfigValue.Table) table).members())
                .orElseGet(LinkedHashMap::new);
        declared.forEach((name, parameter) -> {
            if (parameter instanceof ConfigValue.Table) {
                value(name, packFile.inner(ManifestKeys.PARAMETER, parameter))
                        .ifPresent(value -> values.put(name, value));
            } else {
                packFile.wrongType(name, parameter, "a table");
            }
        });
        pack.parameters().values().forEach((name, choice) -> {
            if (!declared.containsKey(name)) {
                findings.add(unknown(name, choice.place(), declared));
            }
        });
        return values;
    }

    private Finding unknown(String name, Place place, SequencedMap<String, ConfigValue> declared) {
        Finding finding = Finding.red(
                        "parameter-unknown", "The pack `" + pack.name() + "` has no parameter `" + name + "`.", place)
                .withHint(Suggestion.hint(name, declared.keySet()));
        return declared.isEmpty() ? finding : finding.withAllowed(String.join(", ", declared.keySet()));
    }

    private Optional<Value> value(String name, Keys parameter) {
        String type = parameter.text("type").orElse(TEXT);
        if (!TYPES.contains(type)) {
            findings.add(Finding.red("parameter-type", "`" + type + "` is no type.", parameter.placeOf("type"))
                    .withAllowed(String.join(", ", TYPES)));
            return Optional.empty();
        }
        Optional<ConfigValue> given = Optional.ofNullable(
                        pack.parameters().values().get(name))
                .map(Choices.Choice::value)
                .or(() -> parameter.value("default", KeyTable.Kind.ANY));
        if (given.isEmpty()) {
            findings.add(missing(name, parameter));
            return Optional.empty();
        }
        return typed(name, type, given.get()).filter(value -> isAllowed(name, parameter, given.get()));
    }

    private Finding missing(String name, Keys parameter) {
        String why = parameter.text("description").map(text -> ": " + text).orElse("");
        return Finding.red(
                        "parameter-missing",
                        "The pack `" + pack.name() + "` needs the parameter `" + name + "`" + why.replaceAll("\\.$", "")
                                + ".",
                        pack.place(),
                        parameter.place())
                .withHint("Add `parameters = { " + name + " = … }` to the pack.");
    }

    private Optional<Value> typed(String name, String type, ConfigValue given) {
        Optional<Value> value = switch (given) {
            case ConfigValue.Text text -> type.equals(TEXT) ? Optional.of(Value.of(text.value())) : Optional.empty();
            case ConfigValue.Whole number ->
                type.equals(WHOLE) ? Optional.of(Value.of(number.value())) : Optional.empty();
            case ConfigValue.Truth truth -> type.equals(FLAG) ? Optional.of(Value.of(truth.value())) : Optional.empty();
            case ConfigValue.Other other -> Optional.empty();
            case ConfigValue.Items items -> Optional.empty();
            case ConfigValue.Table table -> Optional.empty();
        };
        if (value.isEmpty()) {
            String wanted = switch (type) {
                case WHOLE -> KeyTable.Kind.WHOLE.words();
                case FLAG -> KeyTable.Kind.FLAG.words();
                default -> KeyTable.Kind.TEXT.words();
            };
            findings.add(Finding.red("parameter-value", "`" + name + "` is " + given.kind() + ".", given.place())
                    .withAllowed(wanted));
        }
        return value;
    }

    private boolean isAllowed(String name, Keys parameter, ConfigValue given) {
        List<String> allowed = parameter.texts("allowed");
        boolean fits = allowed.isEmpty() || !(given instanceof ConfigValue.Text text) || allowed.contains(text.value());
        if (!fits && given instanceof ConfigValue.Text text) {
            findings.add(Finding.red("parameter-value", "`" + name + "` is `" + text.value() + "`.", given.place())
                    .withAllowed(String.join(", ", allowed))
                    .withHint(Suggestion.hint(text.value(), allowed)));
        }
        return fits;
    }
}
