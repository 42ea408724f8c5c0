package dev.ggen.generator.model;

import dev.ggen.generator.model.Field.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types hold which others, and in what order they can be written down. */
final class TypeOrder {
    private final Model model;
    private final Circles<TypeId> holding;
    private final Circles<TypeId> naming;

    TypeOrder(Model model) {
        this.model = model;
        this.holding = circles(edges(false, false));
        this.naming = circles(edges(true, false));
    }

    private Circles<TypeId> circles(Map<TypeId, Set<TypeId>> edges) {
        return new Circles<>(model.types().keySet(), edges);
    }

    /** @param lists whether what a list holds counts, too */
    private Map<TypeId, Set<TypeId>> edges(boolean lists, boolean parents) {
        Map<TypeId, Set<TypeId>> edges = new HashMap<>();
        model.types().forEach((id, type) -> {
            Set<TypeId> targets = new LinkedHashSet<>();
            switch (type) {
                case Type.OfObjects object -> {
                    object.allFields().stream()
                            .filter(field -> lists || field.many() == Listing.ONE)
                            .forEach(
                                    field -> ReferenceValues.named(field.type()).forEach(targets::add));
                    targets.addAll(parents ? object.parents() : object.descendants());
                }
                case Type.Union union ->
                    union.members()
                            .forEach(member -> ReferenceValues.named(member).forEach(targets::add));
                case Type.Enumeration enumeration -> {}
                case Type.Datatype datatype -> {}
            }
            edges.put(id, targets);
        });
        return edges;
    }

    /** Whether a single value in a field of the one can hold one of its kind again. */
    boolean isBoxed(TypeId owner, Field field) {
        return field.many() == Listing.ONE
                && ReferenceValues.named(field.type()).anyMatch(target -> holding.areTogether(target, owner));
    }

    boolean isRecursive(TypeId id) {
        return naming.areTogether(id, id);
    }

    /** Parents first, and what fields name before who names it, unless they go in a circle. */
    List<TypeId> ordered() {
        List<TypeId> ordered = new ArrayList<>();
        Set<TypeId> placed = new HashSet<>();
        Map<TypeId, Set<TypeId>> edges = edges(true, true);
        for (List<TypeId> group : circles(edges).groups()) {
            Set<TypeId> members = new HashSet<>(group);
            model.types().keySet().stream().filter(members::contains).forEach(id -> place(id, placed, ordered));
        }
        return ordered;
    }

    private void place(TypeId id, Set<TypeId> placed, Collection<TypeId> ordered) {
        if (placed.add(id)) {
            if (model.types().get(id) instanceof Type.OfObjects object) {
                object.parents().forEach(parent -> place(parent, placed, ordered));
            }
            ordered.add(id);
        }
    }
}
