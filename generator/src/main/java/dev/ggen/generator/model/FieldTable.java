package dev.ggen.generator.model;

import dev.ggen.generator.model.Field.Listing;
import dev.ggen.generator.model.Field.Standing;
import dev.ggen.generator.model.Statement.Count;
import dev.ggen.generator.model.Statement.Direction;
import dev.ggen.generator.model.Statement.Extras;
import dev.ggen.generator.model.Statement.Source;
import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes fields of statements: one for each property of an object, of one type in all objects that are related. */
final class FieldTable {
    private static final Set<Bounds.Facet> OF_TEXTS =
            EnumSet.of(Bounds.Facet.PATTERN, Bounds.Facet.FLAGS, Bounds.Facet.MIN_LENGTH, Bounds.Facet.MAX_LENGTH);

    private final Hierarchy hierarchy;
    private final References references;
    private final DomainReader domains;
    private final RangeReader ranges;
    private final Facts facts;
    private final Told told;
    private final ModelSettings settings;
    private final Map<Term.Iri, SequencedMap<Field.Key, Drafted>> drafts = new TreeMap<>(Kinds.BY_IRI);
    private final Map<Spot, Spot> together = new HashMap<>();
    private final Map<Spot, Shared> shared = new HashMap<>();
    private final Map<Term.Iri, SequencedMap<Field.Key, Field>> complete = new HashMap<>();
    private Comparator<Field> order =
            Comparator.comparing(field -> field.property().iri());

    FieldTable(
            Hierarchy hierarchy,
            References references,
            DomainReader domains,
            RangeReader ranges,
            Facts facts,
            Told told,
            ModelSettings settings) {
        this.hierarchy = hierarchy;
        this.references = references;
        this.domains = domains;
        this.ranges = ranges;
        this.facts = facts;
        this.told = told;
        this.settings = settings;
    }

    /** What is said of one property of one object, put together. */
    private record Drafted(Reference type, Count count, Bounds bounds, Extras extras) {}

    private record Spot(Term.Iri owner, Field.Key property) {}

    /** What the fields of related objects have in common. */
    private record Shared(Reference type, Listing many) {}

    /** Takes in what is said of an object. */
    void draft(Term.Iri owner, List<Statement> statements) {
        Map<Field.Key, List<Statement>> byProperty = new LinkedHashMap<>();
        statements.stream()
                .sorted(Comparator.comparing(Statement::source))
                .forEach(statement -> byProperty
                        .computeIfAbsent(key(statement.property()), first -> new ArrayList<>())
                        .add(statement));
        SequencedMap<Field.Key, Drafted> own = new LinkedHashMap<>();
        byProperty.forEach((property, said) -> own.put(property, drafted(owner, property, said)));
        drafts.put(owner, own);
    }

    private static Field.Key key(Statement.Property property) {
        return new Field.Key(property.iri().value(), property.direction() == Direction.INVERSE);
    }

    private Drafted drafted(Term.Iri owner, Field.Key property, List<Statement> said) {
        List<Range> values = rangesOf(property, said);
        References.Bounded bounded = references.of(values, owner, property);
        Count count = property.inverse() ? Count.UNSTATED : domains.countOf(new Term.Iri(property.iri()));
        Bounds bounds = Bounds.NONE;
        Extras extras = Extras.NONE;
        for (Statement statement : said) {
            count = count.and(statement.count());
            bounds = bounds.or(portable(statement));
            extras = extras.or(statement.extras());
        }
        return new Drafted(bounded.reference(), count, bounds.or(bounded.bounds()), extras);
    }

    private Bounds portable(Statement statement) {
        return portable(
                statement.bounds(), new Term.Iri(statement.property().iri().value()));
    }

    /** Without a pattern that languages read differently. */
    Bounds portable(Bounds bounds, Term where) {
        if (bounds.get(Bounds.Facet.PATTERN).isEmpty()) {
            return bounds;
        }
        String pattern = bounds.get(Bounds.Facet.PATTERN).get();
        Map<Bounds.Facet, String> facets = new TreeMap<>(bounds.facets());
        Patterns.portable(pattern, bounds.get(Bounds.Facet.FLAGS))
                .ifPresentOrElse(text -> facets.put(Bounds.Facet.PATTERN, text), () -> {
                    facets.remove(Bounds.Facet.PATTERN);
                    facets.remove(Bounds.Facet.FLAGS);
                    told.of(
                            "model-pattern",
                            "The pattern `" + pattern + "` isn't read alike by all languages, and is left out.",
                            where);
                });
        return new Bounds(facets, bounds.languages(), bounds.unique());
    }

    /** What values are, by the first place that says it; by all restrictions that something of a class is there. */
    private List<Range> rangesOf(Field.Key property, List<Statement> said) {
        for (Source source : Source.values()) {
            Stream<List<Range>> those = said.stream()
                    .filter(statement -> statement.source() == source)
                    .map(Statement::ranges)
                    .filter(list -> !list.isEmpty());
            List<Range> found = source == Source.SOME_VALUES
                    ? those.flatMap(List::stream).distinct().toList()
                    : those.findFirst().orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        Term.Iri iri = new Term.Iri(property.iri());
        if (!property.inverse()) {
            return domains.rangesOf(iri);
        }
        List<Range> inverse = Stream.concat(
                        facts.all(iri, Terms.rdfs("domain")).stream(),
                        facts.all(iri, Terms.schema("domainIncludes")).stream())
                .flatMap(domain -> ranges.ranges(domain).stream())
                .distinct()
                .toList();
        return inverse.isEmpty() ? List.of(new Range.AnyThing()) : inverse;
    }

    /** Decides which types and lists related fields have in common; when all is taken in. */
    void settle() {
        for (Term.Iri object : drafts.keySet()) {
            Map<Field.Key, Spot> first = new HashMap<>();
            Stream.concat(Stream.of(object), hierarchy.ancestors(object).stream())
                    .filter(drafts::containsKey)
                    .forEach(owner -> Known.in(drafts, owner)
                            .keySet()
                            .forEach(property -> join(
                                    first.computeIfAbsent(property, key -> new Spot(owner, property)),
                                    new Spot(owner, property))));
        }
        Map<Spot, List<Spot>> groups = new LinkedHashMap<>();
        drafts.forEach((owner, own) -> own.keySet().forEach(property -> {
            Spot spot = new Spot(owner, property);
            groups.computeIfAbsent(root(spot), first -> new ArrayList<>()).add(spot);
        }));
        groups.values().forEach(this::share);
    }

    private void share(List<Spot> spots) {
        List<Spot> top = spots.stream()
                .filter(spot -> spots.stream().noneMatch(other -> hierarchy.isBelow(spot.owner(), other.owner())))
                .toList();
        List<Reference> said = spots.stream()
                .filter(spot -> top.contains(spot) || !(draft(spot).type() instanceof Reference.Any))
                .map(spot -> draft(spot).type())
                .toList();
        Reference type =
                references.cover(said, top.getFirst().owner(), top.getFirst().property());
        boolean isMany = top.stream().anyMatch(spot -> isMany(draft(spot)));
        spots.forEach(spot -> shared.put(spot, new Shared(type, isMany ? Listing.MANY : Listing.ONE)));
    }

    private Drafted draft(Spot spot) {
        return Known.in(Known.in(drafts, spot.owner()), spot.property());
    }

    private boolean isMany(Drafted drafted) {
        OptionalInt max = drafted.count().max();
        if (max.isPresent()) {
            return max.getAsInt() > 1;
        }
        return drafted.count().min().orElse(0) > 1 || settings.unstated() == ModelSettings.Unstated.MANY;
    }

    private void join(Spot one, Spot other) {
        Spot first = root(one);
        Spot second = root(other);
        if (!first.equals(second)) {
            together.put(second, first);
        }
    }

    private Spot root(Spot spot) {
        Spot at = spot;
        for (Spot next = together.get(at); next != null; next = together.get(at)) {
            at = next;
        }
        return at;
    }

    /** All properties of all objects. */
    SortedSet<Field.Key> properties() {
        SortedSet<Field.Key> all =
                new TreeSet<>(Comparator.comparing(Field.Key::iri).thenComparing(Field.Key::inverse));
        drafts.values().forEach(own -> all.addAll(own.keySet()));
        return all;
    }

    /** What a shape calls the field, by the first object that has one. */
    Optional<String> nameInShape(Field.Key property) {
        return drafts.values().stream()
                .filter(own -> own.containsKey(property))
                .flatMap(own -> Known.in(own, property).extras().name().stream())
                .findFirst();
    }

    /** The types of fields: only these of the types that were made are needed. */
    Collection<Reference> types() {
        return shared.values().stream().map(Shared::type).toList();
    }

    /** @param names by which fields are sorted that no shape sorts */
    void sortBy(Map<Field.Key, Names> names) {
        order = Comparator.comparing((Field field) -> field.order().isEmpty())
                .thenComparing(field -> field.order().orElse(BigDecimal.ZERO))
                .thenComparing(
                        field -> Known.in(names, field.property()).plain().folded());
    }

    /** The fields of an object, its ancestors' first. */
    SequencedMap<Field.Key, Field> fields(Term.Iri object) {
        SequencedMap<Field.Key, Field> known = complete.get(object);
        if (known != null) {
            return known;
        }
        SequencedMap<Field.Key, Field> all = new LinkedHashMap<>();
        for (Term.Iri parent : hierarchy.parents(object)) {
            fields(parent)
                    .forEach((property, field) -> all.merge(
                            property,
                            field.standing(Standing.INHERITED),
                            (one, other) -> one.equals(other) ? one : narrowed(one, other, object)));
        }
        drafts.getOrDefault(object, new LinkedHashMap<>()).keySet().stream()
                .map(property -> own(object, property))
                .sorted(order)
                .forEach(field -> all.merge(field.property(), field, (inherited, own) -> {
                    Field narrow = narrowed(own, inherited, object);
                    return isSame(narrow, inherited) ? inherited : narrow;
                }));
        complete.put(object, all);
        return all;
    }

    /** What both allow, as a field of the object itself. */
    private static Field narrowed(Field one, Field other, Term.Iri owner) {
        OptionalInt max = new Count(OptionalInt.empty(), one.max())
                .and(new Count(OptionalInt.empty(), other.max()))
                .max();
        return new Field(
                one.property(),
                new TypeId(owner.value()),
                other.type(),
                other.many(),
                Math.max(one.min(), other.min()),
                max,
                one.bounds().or(other.bounds()),
                one.usual().or(other::usual),
                one.fixed().or(other::fixed),
                one.description().or(other::description),
                one.group().or(other::group),
                one.order().or(other::order),
                Standing.NARROWS);
    }

    private static boolean isSame(Field narrow, Field inherited) {
        return new Field(
                        narrow.property(),
                        inherited.owner(),
                        narrow.type(),
                        narrow.many(),
                        narrow.min(),
                        narrow.max(),
                        narrow.bounds(),
                        narrow.usual(),
                        narrow.fixed(),
                        narrow.description(),
                        narrow.group(),
                        narrow.order(),
                        inherited.standing())
                .equals(inherited);
    }

    private Field own(Term.Iri owner, Field.Key property) {
        Drafted drafted = draft(new Spot(owner, property));
        Shared common = Known.in(shared, new Spot(owner, property));
        boolean isOne = common.many() == Listing.ONE;
        OptionalInt max = drafted.count().max();
        return new Field(
                property,
                new TypeId(owner.value()),
                common.type(),
                common.many(),
                Math.min(drafted.count().min().orElse(0), isOne ? 1 : max.orElse(Integer.MAX_VALUE)),
                isOne ? OptionalInt.of(1) : max,
                fitting(drafted.bounds(), common.type()),
                drafted.extras().usual(),
                drafted.extras().fixed(),
                drafted.extras().description(),
                drafted.extras().group(),
                drafted.extras().order(),
                Standing.OWN);
    }

    /** Without the bounds that say nothing of such a value. */
    private Bounds fitting(Bounds bounds, Reference type) {
        if (!(type instanceof Reference.OfBasic of)) {
            return Bounds.NONE;
        }
        boolean isText = of.basic() == Basic.STRING || of.basic() == Basic.URI || of.basic() == Basic.TEXT;
        boolean isOrdered = switch (of.basic()) {
            case STRING, TEXT, BOOLEAN, URI, BINARY -> false;
            default -> true;
        };
        Map<Bounds.Facet, String> facets = new TreeMap<>(bounds.facets());
        facets.keySet().removeIf(facet -> OF_TEXTS.contains(facet) ? !isText : !isOrdered);
        return new Bounds(facets, bounds.languages(), bounds.unique());
    }
}
