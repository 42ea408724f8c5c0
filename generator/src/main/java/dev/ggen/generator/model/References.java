package dev.ggen.generator.model;

import dev.ggen.generator.model.Kinds.Kind;
import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns ranges into references, and makes the enumerations and unions that have no name of their own. */
final class References {
    private final Facts facts;
    private final Kinds kinds;
    private final Selection selection;
    private final Hierarchy hierarchy;
    private final SortedMap<TypeId, Made> made = new TreeMap<>();

    References(Facts facts, Kinds kinds, Selection selection, Hierarchy hierarchy) {
        this.facts = facts;
        this.kinds = kinds;
        this.selection = selection;
        this.hierarchy = hierarchy;
    }

    /** A reference and the bounds that its datatype has of its own. */
    record Bounded(Reference reference, Bounds bounds) {}

    /**
     * A type that the model made.
     *
     * @param owners of the fields that it was made for
     */
    record Made(Type type, Field.Key property, SortedSet<String> owners) {}

    /** The types that were made and asked for, by what tells them apart. */
    SortedMap<TypeId, Made> made() {
        return made;
    }

    /** What a value is that is of one of the ranges; anything, when there is none. */
    Bounded of(List<Range> ranges, Term.Iri owner, Field.Key property) {
        List<Bounded> all = ranges.stream()
                .map(range -> of(range, owner, property))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return new Bounded(new Reference.Any(), Bounds.NONE);
        }
        return all.size() == 1
                ? all.getFirst()
                : new Bounded(cover(all.stream().map(Bounded::reference).toList(), owner, property), Bounds.NONE);
    }

    private Bounded of(Range range, Term.Iri owner, Field.Key property) {
        return switch (range) {
            case Range.AnyThing thing -> new Bounded(new Reference.Outside(Optional.empty()), Bounds.NONE);
            case Range.AnyLiteral literal -> basic(Basic.STRING, "");
            case Range.Within within ->
                new Bounded(
                        sort(within.datatype()).reference(),
                        within.bounds().or(sort(within.datatype()).bounds()));
            case Range.Listed listed -> new Bounded(listed(listed.values(), owner, property), Bounds.NONE);
            case Range.Named named -> named(named.iri());
        };
    }

    private static Bounded basic(Basic basic, String datatype) {
        return new Bounded(new Reference.OfBasic(basic, datatype), Bounds.NONE);
    }

    private Bounded named(Term.Iri iri) {
        return switch (kinds.all().get(iri)) {
            case null -> sort(iri);
            case Kind.OfBasic of -> basic(of.basic(), iri.value());
            case Kind.Datatype datatype when !selection.has(iri) -> sort(iri);
            case Kind.Listed listed
            when !selection.has(iri) && isLiteral(listed) -> basic(basicOf(listed.values()), "");
            case Kind kind
            when selection.has(iri) -> new Bounded(new Reference.ToType(new TypeId(iri.value())), Bounds.NONE);
            case Kind kind -> new Bounded(new Reference.Outside(Optional.of(iri.value())), Bounds.NONE);
        };
    }

    private static boolean isLiteral(Kind.Listed listed) {
        return listed.values().stream().allMatch(Term.Literal.class::isInstance);
    }

    /** The basic type of a datatype, followed through its definitions; a class that nobody declared is outside. */
    Bounded sort(Term.Iri datatype) {
        Bounds bounds = Bounds.NONE;
        Term.Iri at = datatype;
        for (int depth = 0; depth < 20; depth++) {
            Optional<Basic.Sort> sort = Basic.of(at.value());
            if (sort.isPresent()) {
                return new Bounded(
                        new Reference.OfBasic(sort.get().basic(), at.value()),
                        bounds.or(sort.get().bounds()));
            }
            Optional<Range.Within> within = definition(at);
            if (within.isEmpty()) {
                break;
            }
            bounds = bounds.or(within.get().bounds());
            at = within.get().datatype();
        }
        return facts.isA(datatype, Terms.rdfs("Datatype"))
                ? new Bounded(new Reference.OfBasic(Basic.STRING, Terms.XSD + "string"), bounds)
                : new Bounded(new Reference.Outside(Optional.of(datatype.value())), Bounds.NONE);
    }

    private Optional<Range.Within> definition(Term.Iri datatype) {
        RangeReader reader = new RangeReader(facts);
        return Stream.concat(Stream.of((Term) datatype), facts.all(datatype, Terms.owl("equivalentClass")).stream())
                .flatMap(each -> reader.bounded(each).stream())
                .findFirst()
                .or(() -> facts.iris(datatype, Terms.rdfs("subClassOf")).stream()
                        .findFirst()
                        .map(base -> new Range.Within(base, Bounds.NONE)));
    }

    /** The basic type that holds all of the literals; a thing among them is a text. */
    static Basic basicOf(List<Term> values) {
        return values.stream()
                .map(value -> value instanceof Term.Literal literal
                        ? Basic.of(literal.datatype()).map(Basic.Sort::basic).orElse(Basic.STRING)
                        : Basic.STRING)
                .map(basic -> basic == Basic.TEXT ? Basic.STRING : basic)
                .reduce(Basic::wider)
                .orElse(Basic.STRING);
    }

    private Reference listed(List<Term> values, Term.Iri owner, Field.Key property) {
        String key = values.stream().map(Term::toString).collect(Collectors.joining(" "));
        TypeId id = new TypeId(property.iri() + (property.inverse() ? " inverse" : "") + " one of " + key);
        return made(new Type.Enumeration(id, basicOf(values), values), owner, property);
    }

    private Reference made(Type type, Term.Iri owner, Field.Key property) {
        made.computeIfAbsent(type.id(), first -> new Made(type, property, new TreeSet<>()))
                .owners()
                .add(owner.value());
        return new Reference.ToType(type.id());
    }

    /** What holds all values of all of these: one of them, or a union whose members differ in JSON. */
    Reference cover(List<Reference> references, Term.Iri owner, Field.Key property) {
        List<Reference> parts = references.stream()
                .flatMap(each -> each instanceof Reference.ToType to
                                && made.get(to.id()) instanceof Made(Type.Union union, var key, var owners)
                        ? union.members().stream()
                        : Stream.of(each))
                .distinct()
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.stream().anyMatch(Reference.Any.class::isInstance)) {
            return new Reference.Any();
        }
        List<Reference> members = new ArrayList<>();
        texts(parts).ifPresent(members::add);
        numbers(parts).ifPresent(members::add);
        parts.stream()
                .filter(part -> shape(part) == Basic.Shape.TRUTH)
                .findFirst()
                .ifPresent(members::add);
        parts.stream()
                .filter(part -> shape(part) == Basic.Shape.OBJECT && part instanceof Reference.OfBasic)
                .findFirst()
                .ifPresent(members::add);
        objects(parts).forEach(members::add);
        if (members.size() == 1) {
            return members.getFirst();
        }
        String key = members.stream().map(Reference::toString).collect(Collectors.joining(" "));
        return made(
                new Type.Union(
                        new TypeId(property.iri() + (property.inverse() ? " inverse" : "") + " either " + key),
                        members),
                owner,
                property);
    }

    private Optional<Reference> texts(List<Reference> parts) {
        List<Reference> texts =
                parts.stream().filter(part -> shape(part) == Basic.Shape.TEXT).toList();
        if (texts.size() > 1 && texts.stream().allMatch(Reference.Outside.class::isInstance)) {
            return Optional.of(new Reference.Outside(Optional.empty()));
        }
        return texts.size() > 1
                ? Optional.of(new Reference.OfBasic(Basic.STRING, ""))
                : texts.stream().findFirst();
    }

    private Optional<Reference> numbers(List<Reference> parts) {
        List<Reference> numbers =
                parts.stream().filter(part -> shape(part) == Basic.Shape.NUMBER).toList();
        return numbers.size() > 1
                ? numbers.stream().map(this::basic).reduce(Basic::wider).map(basic -> new Reference.OfBasic(basic, ""))
                : numbers.stream().findFirst();
    }

    /** Without those whose ancestor is there, too. */
    private List<Reference> objects(List<Reference> parts) {
        List<TypeId> ids = parts.stream()
                .filter(part -> shape(part) == Basic.Shape.OBJECT && part instanceof Reference.ToType)
                .map(part -> ((Reference.ToType) part).id())
                .toList();
        return ids.stream()
                .filter(id -> ids.stream().noneMatch(other -> hierarchy.isBelow(iri(id), iri(other))))
                .sorted(Comparator.naturalOrder())
                .<Reference>map(Reference.ToType::new)
                .toList();
    }

    private static Term.Iri iri(TypeId id) {
        return new Term.Iri(id.text());
    }

    /** What JSON makes of it. */
    Basic.Shape shape(Reference reference) {
        return switch (reference) {
            case Reference.Outside outside -> Basic.Shape.TEXT;
            case Reference.ToType to when isObject(to.id()) -> Basic.Shape.OBJECT;
            default -> basic(reference).shape();
        };
    }

    private boolean isObject(TypeId id) {
        return kinds.isObject(iri(id))
                || Optional.ofNullable(made.get(id))
                        .filter(known -> known.type() instanceof Type.Union)
                        .isPresent();
    }

    /** The basic type below; {@code STRING} where there is none. */
    Basic basic(Reference reference) {
        return switch (reference) {
            case Reference.OfBasic of -> of.basic();
            case Reference.ToType to -> basic(to.id());
            case Reference.Outside outside -> Basic.STRING;
            case Reference.Any any -> Basic.STRING;
        };
    }

    private Basic basic(TypeId id) {
        if (made.containsKey(id) && made.get(id).type() instanceof Type.Enumeration enumeration) {
            return enumeration.basic();
        }
        return switch (kinds.all().get(iri(id))) {
            case Kind.Listed listed -> basicOf(listed.values());
            case Kind.Datatype datatype ->
                sort(iri(id)).reference() instanceof Reference.OfBasic of ? of.basic() : Basic.STRING;
            case null, default -> Basic.STRING;
        };
    }
}
