package dev.ggen.generator.model;

import dev.ggen.generator.template.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What templates see of references. */
final class ReferenceValues {
    private final Model model;
    private final NameValues naming;

    ReferenceValues(Model model, NameValues naming) {
        this.model = model;
        this.naming = naming;
    }

    Value.Obj of(Reference reference) {
        return switch (reference) {
            case Reference.Any any -> new Members().put("kind", "any").object();
            case Reference.Outside outside ->
                new Members().put("kind", "reference").put("iri", outside.iri()).object();
            case Reference.OfBasic of -> {
                Members members = new Members()
                        .put("kind", "basic")
                        .put("name", of.basic().word());
                yield of.datatype().isEmpty()
                        ? members.object()
                        : members.put("xsd", of.datatype()).object();
            }
            case Reference.ToType to -> of(to.id());
        };
    }

    Value.Obj of(TypeId id) {
        Type type = Objects.requireNonNull(model.types().get(id), () -> "no type " + id);
        Members members = new Members()
                .put("kind", kind(type))
                .putAll(naming.names(Objects.requireNonNull(model.names().get(id)), NameValues.Form.PASCAL)
                        .object());
        switch (type) {
            case Type.OfObjects object -> members.put("polymorphic", isPolymorphic(object));
            case Type.Enumeration enumeration ->
                members.put("basic", enumeration.basic().word());
            case Type.Datatype datatype -> members.put("basic", datatype.basic().word());
            case Type.Union union -> {}
        }
        return members.object();
    }

    List<Value.Obj> all(List<TypeId> ids) {
        return ids.stream().map(this::of).toList();
    }

    static String kind(Type type) {
        return switch (type) {
            case Type.OfObjects object -> "object";
            case Type.Enumeration enumeration -> "enumeration";
            case Type.Datatype datatype -> "datatype";
            case Type.Union union -> "union";
        };
    }

    static boolean isPolymorphic(Type.OfObjects object) {
        return object.concrete().stream().anyMatch(id -> !id.equals(object.id()));
    }

    /** The types that a value of the reference is of or directly made of. */
    static Stream<TypeId> named(Reference reference) {
        return reference instanceof Reference.ToType to ? Stream.of(to.id()) : Stream.empty();
    }
}
