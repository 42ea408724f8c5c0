package dev.ggen.generator.model;

import dev.ggen.generator.model.Field.Listing;
import dev.ggen.generator.model.Field.Standing;
import dev.ggen.generator.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What templates see of a model: the members that {@code docs/reference/model.md} promises. Made once; safe for any number of threads. */
public final class ModelValues {
    private final Model model;
    private final NameValues naming;
    private final ReferenceValues references;
    private final EnumerationValues enumerations;
    private final TypeOrder order;
    private final SequencedMap<TypeId, Value.Obj> types = new LinkedHashMap<>();
    private final IdentityHashMap<Value, String> subjects = new IdentityHashMap<>();
    private final Map<Spot, Value.Obj> fields = new HashMap<>();
    private final Value.Obj whole;

    public ModelValues(Model model) {
        this.model = model;
        this.naming = new NameValues(model);
        this.references = new ReferenceValues(model, naming);
        this.enumerations = new EnumerationValues(model, naming);
        this.order = new TypeOrder(model);
        model.types().forEach((id, type) -> types.put(id, type(id, type)));
        this.whole = wholeModel();
    }

    /** A field as one type has it. */
    private record Spot(Field field, boolean isBoxed) {}

    /** Which of the types are meant. */
    public enum Part {
        WHOLE,
        TYPES,
        OBJECTS,
        ENUMERATIONS,
        DATATYPES,
        UNIONS;

        /** As a template's head writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole model. */
    public Value.Obj whole() {
        return whole;
    }

    /** The types that are meant, in the order of their names; the whole model, where all is meant at once. */
    public Value.Arr rows(Part part) {
        return switch (part) {
            case WHOLE -> Value.of(List.of(whole));
            case TYPES -> only(type -> true);
            case OBJECTS -> only(Type.OfObjects.class::isInstance);
            case ENUMERATIONS -> only(Type.Enumeration.class::isInstance);
            case DATATYPES -> only(Type.Datatype.class::isInstance);
            case UNIONS -> only(Type.Union.class::isInstance);
        };
    }

    /** The IRI of what a value of the model describes, known by its identity. */
    public Optional<String> subject(Value value) {
        return Optional.ofNullable(subjects.get(value));
    }

    private Value.Arr only(Predicate<Type> wanted) {
        return Value.of(types.entrySet().stream()
                .filter(entry -> wanted.test(model.types().get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Value.Obj wholeModel() {
        Members named = new Members();
        model.types().keySet().forEach(id -> named.put(pascal(id), Objects.requireNonNull(types.get(id))));
        Members members = new Members();
        model.ontology().ifPresent(ontology -> {
            String language = model.settings().language();
            members.put("iri", ontology.iri())
                    .put("title", ontology.described().label(language))
                    .put("description", ontology.described().description(language))
                    .put("version", ontology.version())
                    .put("license", ontology.license());
        });
        for (Part part : Part.values()) {
            if (part != Part.WHOLE) {
                members.put(part.word(), rows(part));
            }
        }
        List<String> languages = model.described().values().stream()
                .flatMap(described -> described.labels().keySet().stream())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return members.put("ordered", order.ordered().stream().map(types::get).toList())
                .put("named", named.object())
                .put("languages", Value.ofStrings(languages))
                .object();
    }

    private String pascal(TypeId id) {
        return Objects.requireNonNull(model.names().get(id)).plain().pascal();
    }

    private Value.Obj type(TypeId id, Type type) {
        Members members = new Members()
                .put("kind", ReferenceValues.kind(type))
                .putAll(naming.names(Objects.requireNonNull(model.names().get(id)), NameValues.Form.PASCAL)
                        .object());
        naming.words(type.iri().map(model::described).orElse(Described.NOTHING), Optional.empty(), members);
        switch (type) {
            case Type.OfObjects object -> object(object, members);
            case Type.Enumeration enumeration ->
                members.put("basic", enumeration.basic().word()).put("values", enumerations.values(enumeration));
            case Type.Datatype datatype -> {
                members.put("basic", datatype.basic().word());
                bounds(datatype.bounds(), members);
            }
            case Type.Union union ->
                members.put(
                        "members", union.members().stream().map(references::of).toList());
        }
        Value.Obj value = members.object();
        type.iri().ifPresent(iri -> subjects.put(value, iri));
        return value;
    }

    private void object(Type.OfObjects object, Members members) {
        members.put("parents", references.all(object.parents()))
                .put("children", references.all(object.children()))
                .put("ancestors", references.all(object.ancestors()))
                .put("descendants", references.all(object.descendants()))
                .put("concrete", references.all(object.concrete()))
                .put("abstract", object.isAbstract())
                .put("polymorphic", ReferenceValues.isPolymorphic(object))
                .put("closed", object.isClosed())
                .put("disjoint", references.all(object.disjoint()))
                .put("recursive", order.isRecursive(object.id()))
                .put("keys", keys(object))
                .put("fields", fields(object.id(), object.fields()))
                .put("all_fields", fields(object.id(), object.allFields()));
    }

    private List<Value> keys(Type.OfObjects object) {
        List<Value> keys = new ArrayList<>();
        object.keys()
                .forEach(key ->
                        keys.add(Value.ofStrings(key.stream().map(this::camel).toList())));
        object.allFields().stream()
                .filter(ModelValues.this::isUnique)
                .forEach(field -> keys.add(Value.ofStrings(List.of(camel(field.property())))));
        return keys.stream().distinct().toList();
    }

    private boolean isUnique(Field field) {
        return !field.property().inverse()
                && model.traits().get(field.property().iri()) == Model.Traits.UNIQUE;
    }

    private String camel(Field.Key property) {
        return Objects.requireNonNull(model.fieldNames().get(property)).plain().camel();
    }

    private List<Value> fields(TypeId id, List<Field> all) {
        return all.stream()
                .<Value>map(field -> fields.computeIfAbsent(new Spot(field, order.isBoxed(id, field)), this::field))
                .toList();
    }

    private Value.Obj field(Spot spot) {
        Field field = spot.field();
        Members members =
                naming.names(Objects.requireNonNull(model.fieldNames().get(field.property())), NameValues.Form.CAMEL);
        naming.words(
                field.property().inverse()
                        ? Described.NOTHING
                        : model.described(field.property().iri()),
                field.description(),
                members);
        members.put("type", references.of(field.type()))
                .put("required", field.min() > 0)
                .put("many", field.many() == Listing.MANY)
                .put("min", field.min());
        field.max().ifPresent(max -> members.put("max", max));
        bounds(field.bounds(), members);
        Basic basic = field.type() instanceof Reference.OfBasic of ? of.basic() : basicOf(field.type());
        field.usual().ifPresent(value -> members.put("default", EnumerationValues.json(value, basic)));
        field.fixed().ifPresent(value -> members.put("fixed", EnumerationValues.json(value, basic)));
        members.put("unique", isUnique(field))
                .put("inherited", field.standing() == Standing.INHERITED)
                .put("narrows", field.standing() == Standing.NARROWS)
                .put("owner", pascal(field.owner()))
                .put("boxed", spot.isBoxed())
                .put("group", field.group())
                .put("inverse", inverse(field.property()));
        field.order().map(BigDecimal::toPlainString).ifPresent(text -> members.put("order", text));
        if (field.property().inverse()) {
            members.put("inverse_of", field.property().iri());
        }
        Value.Obj value = members.object();
        subjects.put(value, field.property().iri());
        return value;
    }

    private Basic basicOf(Reference reference) {
        return switch (reference instanceof Reference.ToType to ? model.types().get(to.id()) : null) {
            case Type.Enumeration enumeration -> enumeration.basic();
            case Type.Datatype datatype -> datatype.basic();
            case null, default -> Basic.STRING;
        };
    }

    private Optional<String> inverse(Field.Key property) {
        return property.inverse()
                ? name(new Field.Key(property.iri(), false))
                : Stream.concat(
                                Stream.of(new Field.Key(property.iri(), true)),
                                Stream.ofNullable(model.inverses().get(property.iri()))
                                        .map(other -> new Field.Key(other.text(), false)))
                        .flatMap(key -> name(key).stream())
                        .findFirst();
    }

    private Optional<String> name(Field.Key property) {
        return Optional.ofNullable(model.fieldNames().get(property))
                .map(names -> names.plain().camel());
    }

    private static void bounds(Bounds bounds, Members members) {
        for (Bounds.Facet facet : Bounds.Facet.values()) {
            members.put(facet.name().toLowerCase(Locale.ROOT), bounds.get(facet));
        }
        for (Bounds.Facet facet : List.of(Bounds.Facet.MIN_LENGTH, Bounds.Facet.MAX_LENGTH)) {
            bounds.get(facet)
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .ifPresent(text -> members.put(facet.name().toLowerCase(Locale.ROOT), Long.parseLong(text)));
        }
        if (!bounds.languages().isEmpty()) {
            members.put("languages", Value.ofStrings(bounds.languages()));
        }
        members.put("unique_language", bounds.unique() == Bounds.Languages.EACH_ONCE);
    }
}
