package dev.ggen.generator.model;

import dev.ggen.generator.model.Kinds.Kind;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the model of an ontology. */
public final class ModelReader {
    private final Facts facts;
    private final Map<String, String> prefixes;
    private final ModelSettings settings;
    private final Told told;
    private final Kinds kinds;
    private final ParentReader parents;
    private final Selection selection;
    private final Hierarchy hierarchy;
    private final References references;
    private final FieldTable fields;

    private ModelReader(Specification specification, Map<String, String> prefixes, ModelSettings settings) {
        this.facts = new Facts(specification);
        this.prefixes = NameGiver.byNamespace(prefixes);
        this.settings = settings;
        this.told = new Told(facts);
        this.kinds = new Kinds(facts);
        RangeReader ranges = new RangeReader(facts);
        DomainReader domains = new DomainReader(facts, kinds, ranges);
        ShapeOwners owners = new ShapeOwners(facts, kinds);
        this.parents = new ParentReader(facts, kinds, owners);
        List<Statement> statements = Stream.of(
                        new ShapeReader(facts, owners, told).statements(),
                        new RestrictionReader(facts, kinds, ranges, told).statements(),
                        domains.statements())
                .flatMap(List::stream)
                .toList();
        this.selection = new Selection(kinds, parents.parents(), statements, domains, settings);
        this.hierarchy = new Hierarchy(selection.parents());
        this.references = new References(facts, kinds, selection, hierarchy);
        this.fields = new FieldTable(hierarchy, references, domains, ranges, facts, told, settings);
    }

    /**
     * Reads the model.
     *
     * @param prefixes without their colon, to namespace; they tell apart what would have one name
     */
    public static ReadModel read(Specification specification, Map<String, String> prefixes, ModelSettings settings) {
        ModelReader reader = new ModelReader(specification, prefixes, settings);
        Model model = reader.model();
        return new ReadModel(model, reader.told.findings());
    }

    private Model model() {
        List<Term.Iri> objects =
                selection.types().stream().filter(kinds::isObject).toList();
        objects.forEach(object -> fields.draft(object, selection.statements(object)));
        fields.settle();
        String main = mainNamespace();
        Map<Field.Key, Names> fieldNames = fieldNames(main);
        fields.sortBy(fieldNames);
        Map<TypeId, Type> types = new TreeMap<>();
        selection.types().forEach(iri -> types.put(id(iri), type(iri)));
        needed().forEach(made -> types.put(made.type().id(), made.type()));
        Map<TypeId, Names> names = typeNames(main, fieldNames);
        SequencedMap<TypeId, Type> sorted = new LinkedHashMap<>();
        types.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> Known.in(names, entry.getKey()).plain().folded()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new Model(
                sorted, names, fieldNames, described(sorted, fieldNames), inverses(), ontology(), traits(), settings);
    }

    private static TypeId id(Term.Iri iri) {
        return new TypeId(iri.value());
    }

    private static List<TypeId> ids(Stream<Term.Iri> iris) {
        return iris.map(ModelReader::id).toList();
    }

    private Type type(Term.Iri iri) {
        return switch (kinds.all().get(iri)) {
            case Kind.Listed listed ->
                new Type.Enumeration(id(iri), References.basicOf(listed.values()), listed.values());
            case Kind.Datatype datatype -> datatype(iri);
            case null, default -> object(iri);
        };
    }

    private Type datatype(Term.Iri iri) {
        References.Bounded sort = references.sort(iri);
        Basic basic = sort.reference() instanceof Reference.OfBasic of ? of.basic() : Basic.STRING;
        return new Type.Datatype(id(iri), basic, fields.portable(sort.bounds(), iri));
    }

    private Type object(Term.Iri iri) {
        List<Field> all = List.copyOf(fields.fields(iri).values());
        boolean isAbstract = parents.isAbstract(iri) && !hierarchy.children(iri).isEmpty();
        return new Type.OfObjects(
                id(iri),
                ids(hierarchy.parents(iri).stream()),
                ids(hierarchy.children(iri).stream()),
                ids(hierarchy.ancestors(iri).stream()),
                ids(hierarchy.descendants(iri).stream()),
                ids(Stream.concat(Stream.of(iri), hierarchy.descendants(iri).stream())
                        .filter(each -> !parents.isAbstract(each)
                                || hierarchy.children(each).isEmpty())
                        .sorted(Kinds.BY_IRI)),
                isAbstract,
                isClosed(iri),
                ids(Stream.concat(
                                facts.iris(iri, Terms.owl("disjointWith")).stream(),
                                selection.types().stream()
                                        .filter(other -> facts.iris(other, Terms.owl("disjointWith"))
                                                .contains(iri)))
                        .filter(selection::has)
                        .distinct()
                        .sorted(Kinds.BY_IRI)),
                keys(iri),
                all.stream()
                        .filter(field -> field.owner().equals(id(iri)))
                        .filter(field -> field.standing() != Field.Standing.INHERITED)
                        .toList(),
                all);
    }

    private boolean isClosed(Term.Iri iri) {
        return Stream.concat(
                        Stream.of((Term) iri),
                        facts.subjects(Terms.shacl("closed")).stream()
                                .filter(shape -> facts.iris(shape, Terms.shacl("targetClass"))
                                        .contains(iri)))
                .anyMatch(shape -> facts.isTrue(shape, Terms.shacl("closed")));
    }

    /** {@code owl:hasKey}, where the object has all of its properties. */
    private List<List<Field.Key>> keys(Term.Iri iri) {
        Set<Field.Key> known = fields.fields(iri).keySet();
        return facts.all(iri, Terms.owl("hasKey")).stream()
                .map(head -> Facts.iris(facts.list(head)).stream()
                        .map(property -> new Field.Key(property.value(), false))
                        .toList())
                .filter(key -> !key.isEmpty() && known.containsAll(key))
                .toList();
    }

    /** Those of the types that were made which fields name in the end, with the members of unions. */
    private List<References.Made> needed() {
        Map<TypeId, References.Made> found = new TreeMap<>();
        Deque<Reference> open = new ArrayDeque<>(fields.types());
        while (!open.isEmpty()) {
            if (open.remove() instanceof Reference.ToType to
                    && references.made().containsKey(to.id())) {
                References.Made made = references.made().get(to.id());
                if (found.put(to.id(), made) == null && made.type() instanceof Type.Union union) {
                    open.addAll(union.members());
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The namespace of most types; of two, the first. */
    private String mainNamespace() {
        return selection.types().stream()
                .collect(
                        Collectors.groupingBy(iri -> Terms.namespace(iri.value()), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Map<Field.Key, Names> fieldNames(String main) {
        NameGiver<Field.Key> giver = new NameGiver<>("value", main, prefixes);
        for (Field.Key property : fields.properties()) {
            Term.Iri iri = new Term.Iri(property.iri());
            if (property.inverse()) {
                String text = fields.nameInShape(property)
                        .or(() -> inverseOf(iri).map(other -> NameGiver.local(other.value())))
                        .orElseGet(() -> "inverse of " + NameGiver.local(property.iri()));
                giver.ask(property, "", text, Optional.of(text));
            } else {
                giver.ask(property, property.iri(), NameGiver.local(property.iri()), english(iri));
            }
        }
        Map<Field.Key, Names> names = new HashMap<>();
        giver.names()
                .forEach((property, given) -> names.put(
                        property,
                        property.inverse()
                                ? new Names(
                                        given.plain(),
                                        given.ascii(),
                                        "",
                                        "",
                                        given.plain().camel())
                                : given));
        return names;
    }

    private Optional<String> english(Term thing) {
        return Optional.ofNullable(Described.of(thing, facts).labels().get("en"));
    }

    private Map<TypeId, Names> typeNames(String main, Map<Field.Key, Names> fieldNames) {
        NameGiver<TypeId> giver = new NameGiver<>("Type", main, prefixes);
        selection.types().forEach(iri -> giver.ask(id(iri), iri.value(), NameGiver.local(iri.value()), english(iri)));
        Map<TypeId, Names> ofOwners = giver.names();
        for (References.Made made : needed()) {
            giver.ask(made.type().id(), "", madeName(made, ofOwners, fieldNames), Optional.empty());
        }
        return giver.names();
    }

    /** Owner and field; where unrelated owners share it, the field and {@code Value}. */
    private String madeName(References.Made made, Map<TypeId, Names> owners, Map<Field.Key, Names> fieldNames) {
        Set<Term.Iri> all = made.owners().stream().map(Term.Iri::new).collect(Collectors.toSet());
        List<Term.Iri> top = all.stream()
                .filter(owner -> all.stream().noneMatch(other -> hierarchy.isBelow(owner, other)))
                .toList();
        String field =
                String.join(" ", Known.in(fieldNames, made.property()).plain().words());
        return top.size() == 1
                ? String.join(" ", Known.in(owners, id(top.getFirst())).plain().words()) + " " + field
                : field + " Value";
    }

    private Map<String, Described> described(SequencedMap<TypeId, Type> types, Map<Field.Key, Names> properties) {
        Map<String, Described> found = new HashMap<>();
        Stream<String> values = types.values().stream()
                .filter(Type.Enumeration.class::isInstance)
                .flatMap(type -> ((Type.Enumeration) type).values().stream())
                .filter(Term.Iri.class::isInstance)
                .map(Term::text);
        Stream.of(
                        types.values().stream().flatMap(type -> type.iri().stream()),
                        properties.keySet().stream().map(Field.Key::iri),
                        values)
                .flatMap(each -> each)
                .forEach(iri -> found.computeIfAbsent(iri, each -> Described.of(new Term.Iri(each), facts)));
        return found;
    }

    private Optional<Term.Iri> inverseOf(Term.Iri property) {
        return Stream.concat(
                        facts.iris(property, Terms.owl("inverseOf")).stream(),
                        Facts.iris(facts.subjects(Terms.owl("inverseOf"))).stream()
                                .filter(other -> facts.iris(other, Terms.owl("inverseOf"))
                                        .contains(property)))
                .findFirst();
    }

    private Map<String, Term> inverses() {
        Map<String, Term> found = new HashMap<>();
        for (Term one : facts.subjects(Terms.owl("inverseOf"))) {
            for (Term.Iri other : facts.iris(one, Terms.owl("inverseOf"))) {
                if (one instanceof Term.Iri iri) {
                    found.putIfAbsent(iri.value(), other);
                    found.putIfAbsent(other.value(), iri);
                }
            }
        }
        return found;
    }

    private Map<String, Model.Traits> traits() {
        Map<String, Model.Traits> found = new HashMap<>();
        facts.irisOfKind(Terms.owl("InverseFunctionalProperty"))
                .forEach(property -> found.put(property.value(), Model.Traits.UNIQUE));
        return found;
    }

    /** The first that isn't imported by another. */
    private Optional<Model.Ontology> ontology() {
        List<Term.Iri> all = facts.irisOfKind(Terms.owl("Ontology"));
        Set<Term> imported = new HashSet<>();
        all.forEach(each -> imported.addAll(facts.all(each, Terms.owl("imports"))));
        List<Term.Iri> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparing((Term.Iri each) -> imported.contains(each)).thenComparing(Kinds.BY_IRI));
        return sorted.stream()
                .findFirst()
                .map(each -> new Model.Ontology(
                        each.value(),
                        Described.of(each, facts),
                        facts.text(each, Terms.owl("versionInfo")).or(() -> facts.text(each, Terms.owl("versionIRI"))),
                        facts.text(each, new Term.Iri(Terms.DCTERMS + "license"))));
    }
}
