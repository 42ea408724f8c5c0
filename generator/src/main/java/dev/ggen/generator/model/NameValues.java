package dev.ggen.generator.model;

import dev.ggen.generator.template.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What templates see of names and of what is said in words. */
final class NameValues {
    private final Model model;

    NameValues(Model model) {
        this.model = model;
    }

    /** Which of a name's forms is the {@code name}. */
    enum Form {
        PASCAL,
        CAMEL
    }

    Members names(Names names, Form form) {
        Name plain = names.plain();
        Members members = new Members()
                .put("name", form == Form.PASCAL ? plain.pascal() : plain.camel())
                .putAll(forms(plain).object())
                .put("ascii", forms(names.ascii()).object())
                .put("local", names.local())
                .put("json", names.json());
        return names.iri().isEmpty() ? members : members.put("iri", names.iri());
    }

    private static Members forms(Name name) {
        return new Members()
                .put("pascal", name.pascal())
                .put("camel", name.camel())
                .put("snake", name.snake())
                .put("kebab", name.kebab())
                .put("constant", name.constant());
    }

    /** @param instead a description that comes before the thing's own */
    void words(Described described, Optional<String> instead, Members members) {
        String language = model.settings().language();
        members.put("label", described.label(language))
                .put("description", instead.or(() -> described.description(language)))
                .put("labels", byLanguage(described.labels()))
                .put("descriptions", byLanguage(described.descriptions()))
                .put("deprecated", described.isDeprecated())
                .put("replaced_by", described.replacedBy().flatMap(this::nameOf))
                .put("see_also", Value.ofStrings(described.seeAlso()));
    }

    private static Value byLanguage(SortedMap<String, String> texts) {
        Members members = new Members();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            members.put(text.getKey(), text.getValue());
        }
        return members.object();
    }

    private Optional<String> nameOf(String iri) {
        return Optional.ofNullable(model.names().get(new TypeId(iri)))
                .map(names -> names.plain().pascal())
                .or(() -> Optional.ofNullable(model.fieldNames().get(new Field.Key(iri, false)))
                        .map(names -> names.plain().camel()));
    }
}
